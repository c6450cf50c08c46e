package org.sitesentinel.runtime.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mobile of mainland China, or any other phone of 5 to 20 digits, {@code +} and {@code -}, in any width. */
@Constraint(validatedBy = Phone.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Phone {
    String message() default "phone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What a phone looks like. */
    final class Rule implements ConstraintValidator<Phone, String> {
        /** 11 digits from 1 are meant to be a mobile and must be one. */
        private static final Pattern MEANT_AS_MOBILE = Pattern.compile("1\\d{10}");

        private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
        private static final Pattern OTHER = Pattern.compile("(?=(\\D*\\d){5})[+\\d][\\d+-]{4,19}");

        /** Full-width forms made narrow, spaces dropped. */
        public static String normalise(String phone) {
            return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("\\s", "");
        }

        @Override
        public boolean isValid(@Nullable String phone, ConstraintValidatorContext context) {
            if (phone == null || phone.isBlank()) {
                return true;
            }
            String number = normalise(phone);
            return (MEANT_AS_MOBILE.matcher(number).matches() ? MOBILE : OTHER)
                    .matcher(number)
                    .matches();
        }
    }
}
