package org.sitesentinel.reporting.briefing.template;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A figure that the registry of metrics can answer, in every part of it. */
@Constraint(validatedBy = AskableFigureCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AskableFigure {
    String message() default "unknown-metric";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
