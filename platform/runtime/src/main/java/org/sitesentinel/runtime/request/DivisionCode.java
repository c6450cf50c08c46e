package org.sitesentinel.runtime.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A division code (GB/T 2260 and finer): 6, 9 or 12 digits. Whether it is still in use is not asked: old ones
 * circulate.
 */
@Pattern(regexp = "\\d{6}(\\d{3}){0,2}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DivisionCode {
    String message() default "division-code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
