package org.sitesentinel.reporting.alert.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rule asks for a metric that there is, by dimensions that it has, for what its unit allows. */
@Constraint(validatedBy = OfMetricRule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OfMetric {
    String message() default "of-metric";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
