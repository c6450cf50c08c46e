package org.sitesentinel.reporting.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.rule.Condition.Type;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.metric.Unit;

/** Holds a rule against the registry of metrics. Fields may be missing or wrong. */
@ApplicationScoped
public class OfMetricRule implements ConstraintValidator<OfMetric, AlertRuleTerms> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Metrics metrics;

    OfMetricRule(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean isValid(AlertRuleTerms terms, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        @Nullable String id = terms.metric();
        if (id == null) {
            return true;
        }
        Optional<Metric> metric = metrics.find(id);
        Findings findings = new Findings(context);
        if (metric.isEmpty()) {
            findings.add("metric", null, "unknown-metric");
        } else {
            checkFilters(terms, metric.get(), findings);
            checkGroups(terms, metric.get(), findings);
            checkCondition(terms.condition(), metric.get(), findings);
            if (terms.district() != null && !metric.get().dimensions().contains(Dimension.DISTRICT)) {
                findings.add("district", null, "dimension-of-metric");
            }
        }
        return findings.none;
    }

    private static void checkFilters(AlertRuleTerms terms, Metric metric, Findings findings) {
        List<RuleFilter> filters = terms.narrowing();
        if (!filters.isEmpty() && isStaleness(terms)) {
            findings.add("filters", null, "not-of-condition");
            return;
        }
        Set<String> met = new HashSet<>();
        for (int i = 0; i < filters.size(); i++) {
            @Nullable String label = filters.get(i).dimension();
            @Nullable String value = filters.get(i).value();
            Optional<Dimension> dimension = label == null ? Optional.empty() : of(metric, label);
            if (label == null || value == null) {
                continue;
            }
            if (dimension.isEmpty()) {
                findings.add("filters", i, "dimension-of-metric");
            } else if (dimension.get() == Dimension.DISTRICT) {
                findings.add("filters", i, "district-of-rule");
            } else if (!dimension.get().accepts(value)) {
                findings.add("filters", i, "value-of-dimension");
            } else if (!met.add(label)) {
                findings.add("filters", i, "repeated");
            }
        }
    }

    private static void checkGroups(AlertRuleTerms terms, Metric metric, Findings findings) {
        List<String> groups = terms.grouping();
        if (!groups.isEmpty() && isStaleness(terms)) {
            findings.add("groupBy", null, "not-of-condition");
            return;
        }
        Set<String> met = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            if (of(metric, groups.get(i)).isEmpty()) {
                findings.add("groupBy", i, "dimension-of-metric");
            } else if (!met.add(groups.get(i))) {
                findings.add("groupBy", i, "repeated");
            }
        }
    }

    /** A share lies between nothing and everything. */
    private static void checkCondition(@Nullable Condition condition, Metric metric, Findings findings) {
        if (condition == null || condition.type() != Type.THRESHOLD) {
            return;
        }
        if (metric.unit() == Unit.PERCENT) {
            if (isNoShare(condition.value())) {
                findings.addInCondition("value", "percentage");
            }
            if (isNoShare(condition.clearAt())) {
                findings.addInCondition("clearAt", "percentage");
            }
        }
        if (condition.periodDays() != null && metric.periodKind() == PeriodKind.STATE) {
            findings.addInCondition("periodDays", "period-of-state");
        }
    }

    private static boolean isNoShare(@Nullable BigDecimal value) {
        return value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0);
    }

    private static boolean isStaleness(AlertRuleTerms terms) {
        @Nullable Condition condition = terms.condition();
        return condition != null && condition.type() == Type.STALENESS;
    }

    private static Optional<Dimension> of(Metric metric, String label) {
        return Dimension.labelled(label).filter(metric.dimensions()::contains);
    }

    private static final class Findings {
        private final ConstraintValidatorContext context;
        private boolean none = true;

        Findings(ConstraintValidatorContext context) {
            this.context = context;
        }

        void add(String field, @Nullable Integer index, String code) {
            none = false;
            var node = context.buildConstraintViolationWithTemplate(code).addPropertyNode(field);
            if (index == null) {
                node.addConstraintViolation();
            } else {
                // The element's own node bears a made-up name, as those of plain values do.
                node.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
            }
        }

        void addInCondition(String field, String code) {
            none = false;
            context.buildConstraintViolationWithTemplate(code)
                    .addPropertyNode("condition")
                    .addPropertyNode(field)
                    .addConstraintViolation();
        }
    }
}
