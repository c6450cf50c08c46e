package org.sitesentinel.runtime.identifier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): 17 characters of 31 and a check character, in any width and case,
 * spaces and hyphens allowed.
 */
@Constraint(validatedBy = CreditCode.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCode {
    String message() default "credit-code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Form and check character. */
    final class Rule implements ConstraintValidator<CreditCode, String> {
        /** Digits and letters without those that look like others: I, O, S, V, Z. */
        static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        private static final int LENGTH = 18;
        private static final int RADIX = CHARACTERS.length();

        /** Full-width forms made narrow, spaces and hyphens dropped, letters upper case. */
        public static String normalise(String code) {
            String narrow = Normalizer.normalize(code, Normalizer.Form.NFKC);
            return narrow.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        }

        /** The character that completes 17 of the 31. */
        static char checkCharacter(String seventeen) {
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < LENGTH - 1; i++) {
                sum += CHARACTERS.indexOf(seventeen.charAt(i)) * weight;
                weight = weight * 3 % RADIX;
            }
            return CHARACTERS.charAt((RADIX - sum % RADIX) % RADIX);
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || code.isBlank() || accepts(normalise(code));
        }

        static boolean accepts(String normalised) {
            return normalised.length() == LENGTH
                    && normalised.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
                    && normalised.charAt(LENGTH - 1) == checkCharacter(normalised);
        }
    }
}
