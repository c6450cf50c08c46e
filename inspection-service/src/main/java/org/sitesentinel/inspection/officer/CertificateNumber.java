package org.sitesentinel.inspection.officer;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Number of an officer's certificate: 4 to 32 letters, Chinese characters, digits and hyphens. Their forms differ by
 * place and year, but all have a digit, which keeps names out.
 */
@Pattern(regexp = "(?=.*[0-9])[A-Za-z0-9\\u4e00-\\u9fff-]{4,32}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CertificateNumber {
    String message() default "certificate-number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
