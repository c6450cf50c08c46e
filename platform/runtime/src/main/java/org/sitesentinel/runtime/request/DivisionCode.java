package org.sitesentinel.runtime.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sitesentinel.runtime.identifier.Division;

/**
 * A division code (GB/T 2260 and finer): 6, 9 or 12 digits ({@code division-code}), of a province or the whole country
 * ({@code division-province}). Whether it is still in use is not asked: old ones circulate.
 */
@Pattern(regexp = Division.SHAPE, message = "division-code")
@DivisionProvince
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface DivisionCode {
    String message() default "division-code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
