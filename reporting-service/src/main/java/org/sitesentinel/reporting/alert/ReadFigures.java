package org.sitesentinel.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.Reading.Amount;
import org.sitesentinel.reporting.alert.rule.AlertRule;
import org.sitesentinel.reporting.alert.rule.AlertRuleTerms;
import org.sitesentinel.reporting.alert.rule.Condition;
import org.sitesentinel.reporting.alert.rule.Periods;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQueries;
import org.sitesentinel.reporting.query.MetricQuestion;
import org.sitesentinel.runtime.events.ConsumedOffsets;

/** Asks for what a rule watches. The one place that knows how questions are put. */
@ApplicationScoped
class ReadFigures {
    private static final String TOPIC = "topic";

    private final Metrics metrics;
    private final MetricQueries queries;
    private final ConsumedOffsets offsets;

    ReadFigures(Metrics metrics, MetricQueries queries, ConsumedOffsets offsets) {
        this.metrics = metrics;
        this.queries = queries;
        this.offsets = offsets;
    }

    /**
     * A reading for each group in which there is anything, and for each of those that there is an alert of.
     *
     * @param alerted groups of the rule's open alerts
     */
    List<Reading> read(AlertRule rule, LocalDate today, List<Map<String, String>> alerted) {
        Metric metric = metrics.find(rule.terms().metric()).orElseThrow();
        return rule.terms().condition().type() == Condition.Type.STALENESS
                ? silence(metric, rule.recordedAt())
                : figures(metric, rule.terms(), today, alerted);
    }

    private List<Reading> silence(Metric metric, Instant entered) {
        Map<String, OffsetDateTime> told = new LinkedHashMap<>();
        for (ConsumedOffsets.Freshness one : offsets.freshness()) {
            OffsetDateTime newest = one.appliedUpTo();
            if (newest != null) {
                told.put(one.topic(), newest);
            }
        }
        return metric.topics().stream()
                .map(topic -> {
                    OffsetDateTime newest = told.get(topic);
                    return new Reading(Map.of(TOPIC, topic), null, null, newest == null ? entered : newest.toInstant());
                })
                .toList();
    }

    private List<Reading> figures(
            Metric metric, AlertRuleTerms terms, LocalDate today, List<Map<String, String>> alerted) {
        Condition condition = terms.condition();
        @Nullable Integer days = condition.periodDays();
        Map<Map<String, String>, Amount> now = period(metric, terms, today, days);
        Map<Map<String, String>, Amount> before = condition.type() == Condition.Type.CHANGE && days != null
                ? period(metric, terms, today.minusDays(days), days)
                : Map.of();
        Amount nothing = Amount.nothing(metric.unit());
        Set<Map<String, String>> groups = new LinkedHashSet<>(now.keySet());
        groups.addAll(before.keySet());
        groups.addAll(alerted);
        List<Reading> readings = new ArrayList<>();
        for (Map<String, String> group : groups) {
            readings.add(new Reading(
                    group,
                    now.getOrDefault(group, nothing),
                    condition.type() == Condition.Type.CHANGE ? before.getOrDefault(group, nothing) : null,
                    null));
        }
        return readings;
    }

    /** How things stand at the end of a day; of what happens, the days up to it. */
    private Map<Map<String, String>, Amount> period(
            Metric metric, AlertRuleTerms terms, LocalDate last, @Nullable Integer days) {
        Map<Map<String, String>, Amount> upTo = asOf(metric, terms, last);
        if (days == null || !Periods.happens(metric)) {
            return upTo;
        }
        Map<Map<String, String>, Amount> earlier = asOf(metric, terms, last.minusDays(days));
        Amount nothing = Amount.nothing(metric.unit());
        Map<Map<String, String>, Amount> period = new LinkedHashMap<>();
        upTo.forEach((group, amount) -> period.put(group, amount.minus(earlier.getOrDefault(group, nothing))));
        return period;
    }

    private Map<Map<String, String>, Amount> asOf(Metric metric, AlertRuleTerms terms, LocalDate day) {
        List<Dimension> groupBy = terms.grouping().stream()
                .map(label -> Dimension.labelled(label).orElseThrow())
                .toList();
        MetricAnswer answer = queries.answer(new MetricQuestion(metric, day, groupBy, narrowing(terms)));
        if (groupBy.isEmpty()) {
            return Map.of(
                    Map.of(),
                    amount(metric, answer.total().numerator(), answer.total().denominator()));
        }
        Map<Map<String, String>, Amount> groups = new LinkedHashMap<>();
        answer.rows().forEach(row -> groups.put(row.dimensions(), amount(metric, row.numerator(), row.denominator())));
        return groups;
    }

    private static Map<Dimension, String> narrowing(AlertRuleTerms terms) {
        Map<Dimension, String> narrowing = new EnumMap<>(Dimension.class);
        terms.narrowing()
                .forEach(filter ->
                        narrowing.put(Dimension.labelled(filter.dimension()).orElseThrow(), filter.value()));
        String district = terms.district();
        if (district != null) {
            narrowing.put(Dimension.DISTRICT, district);
        }
        return narrowing;
    }

    private static Amount amount(Metric metric, long numerator, @Nullable Long denominator) {
        return new Amount(metric.unit(), numerator, denominator == null ? 0 : denominator);
    }

    /** The question that gives an alert's figure again; nothing where silence was looked for. */
    @Nullable
    String href(AlertRuleTerms terms, Map<String, String> group, LocalDate asOf) {
        if (terms.condition().type() == Condition.Type.STALENESS) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        narrowing(terms).forEach((dimension, value) -> parameters.put(dimension.label(), value));
        parameters.putAll(group);
        return parameters.entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("", "/api/v1/metrics/" + terms.metric() + "?asOf=" + asOf, ""));
    }
}
