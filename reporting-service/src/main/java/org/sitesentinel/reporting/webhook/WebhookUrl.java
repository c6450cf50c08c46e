package org.sitesentinel.reporting.webhook;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An https address with a host, without a user and without a fragment. */
@Constraint(validatedBy = WebhookUrl.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface WebhookUrl {
    String message() default "webhook-url";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What such an address looks like. */
    final class Rule implements ConstraintValidator<WebhookUrl, String> {
        private static final int LARGEST_PORT = 65_535;

        @Override
        public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
            return url == null || isAddress(url);
        }

        private static boolean isAddress(String url) {
            try {
                URI uri = new URI(url);
                return "https".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getRawFragment() == null
                        && uri.getPort() != 0
                        && uri.getPort() <= LARGEST_PORT
                        && url.chars().allMatch(c -> c > ' ' && c < 0x7f);
            } catch (URISyntaxException none) {
                return false;
            }
        }
    }
}
