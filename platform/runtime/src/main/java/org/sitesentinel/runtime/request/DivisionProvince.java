package org.sitesentinel.runtime.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.identifier.Division;

/**
 * Of a division code: begins as one of a province does (GB/T 2260), or names the whole country. No province was ever
 * withdrawn, so that old codes of counties pass. Of a text that is no code at all others complain.
 */
@Constraint(validatedBy = DivisionProvince.Rule.class)
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.METHOD,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DivisionProvince {
    String message() default "division-province";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Its first two digits. */
    final class Rule implements ConstraintValidator<DivisionProvince, String> {
        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || !Division.isCode(code) || new Division(code).isInProvince();
        }
    }
}
