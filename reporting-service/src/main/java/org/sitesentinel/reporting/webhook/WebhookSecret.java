package org.sitesentinel.reporting.webhook;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A key in Base64 of 24 to 64 bytes, which may begin with {@code whsec_}, as Standard Webhooks write it. */
@Constraint(validatedBy = WebhookSecret.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface WebhookSecret {
    String message() default "webhook-secret";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** How such a secret is read. */
    final class Rule implements ConstraintValidator<WebhookSecret, String> {
        private static final String PREFIX = "whsec_";
        private static final int SHORTEST = 24;
        private static final int LONGEST = 64;

        @Override
        public boolean isValid(@Nullable String secret, ConstraintValidatorContext context) {
            if (secret == null) {
                return true;
            }
            try {
                int length = key(secret).length;
                return length >= SHORTEST && length <= LONGEST;
            } catch (IllegalArgumentException noBase64) {
                return false;
            }
        }

        /** The key that deliveries are signed with. */
        static byte[] key(String secret) {
            return Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        }
    }
}
