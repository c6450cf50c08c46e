package org.sitesentinel.reporting.briefing.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.PrintingRule.TimeUnit;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.metric.Unit;

/** Holds a figure of a template against the registry; what is missing is told elsewhere. */
@ApplicationScoped
class AskableFigureCheck implements ConstraintValidator<AskableFigure, FigureRule> {
    private final Metrics metrics;

    AskableFigureCheck(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean isValid(FigureRule rule, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean joined = isCount(rule.whatIfJoinedBy(), context);
        if (rule.metric() == null) {
            return joined;
        }
        Optional<Metric> metric = metrics.find(rule.metric());
        if (metric.isEmpty()) {
            return refused("unknown-metric", "metric", context);
        }
        boolean narrowed = isNarrowed(metric.get(), rule.filterOrNone(), context);
        boolean timed = rule.period() == null
                || metric.get().periodKind() == PeriodKind.COUNT
                || refused("not-in-periods", "period", context);
        boolean printed = isPrinted(metric.get(), rule, context);
        return joined && narrowed && timed && printed;
    }

    private boolean isCount(@Nullable String joining, ConstraintValidatorContext context) {
        if (joining == null) {
            return true;
        }
        Optional<Metric> metric = metrics.find(joining);
        if (metric.isEmpty()) {
            return refused("unknown-metric", "whatIfJoinedBy", context);
        }
        return metric.get().unit() == Unit.COUNT || refused("not-a-count", "whatIfJoinedBy", context);
    }

    private static boolean isNarrowed(
            Metric metric, List<FigureRule.Narrowing> filter, ConstraintValidatorContext context) {
        boolean valid =
                metric.dimensions().contains(Dimension.DISTRICT) || refused("not-by-district", "metric", context);
        Set<Dimension> given = EnumSet.noneOf(Dimension.class);
        for (int i = 0; i < filter.size(); i++) {
            FigureRule.Narrowing one = filter.get(i);
            if (one.dimension() == null) {
                continue;
            }
            Dimension dimension = Dimension.labelled(one.dimension()).orElse(null);
            if (dimension == Dimension.DISTRICT) {
                valid = refused("district-of-briefing", "dimension", i, context);
            } else if (dimension == null || !metric.dimensions().contains(dimension)) {
                valid = refused("not-its-dimension", "dimension", i, context);
            } else if (!given.add(dimension)) {
                valid = refused("repeated", "dimension", i, context);
            } else if (one.value() != null && !dimension.accepts(one.value())) {
                valid = refused(dimension.choices().isEmpty() ? "pattern" : "enum", "value", i, context);
            }
        }
        return valid;
    }

    private static boolean isPrinted(Metric metric, FigureRule rule, ConstraintValidatorContext context) {
        if (metric.unit() == Unit.DAYS || rule.printing().timeUnit() != TimeUnit.WEEKS) {
            return true;
        }
        context.buildConstraintViolationWithTemplate("not-in-days")
                .addPropertyNode("print")
                .addPropertyNode("timeUnit")
                .addConstraintViolation();
        return false;
    }

    private static boolean refused(String code, String field, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate(code)
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }

    private static boolean refused(String code, String field, int at, ConstraintValidatorContext context) {
        context.buildConstraintViolationWithTemplate(code)
                .addPropertyNode("filter")
                .addPropertyNode(field)
                .inIterable()
                .atIndex(at)
                .addConstraintViolation();
        return false;
    }
}
