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
import org.sitesentinel.reporting.alert.rule.AlertRules;
import org.sitesentinel.reporting.alert.rule.Condition;
import org.sitesentinel.reporting.freshness.FreshTopics;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQueries;
import org.sitesentinel.reporting.query.MetricQuestion;
import org.sitesentinel.reporting.query.Moment;

/** Asks for what a rule watches. The one place that knows how questions are put. */
@ApplicationScoped
class ReadFigures {
    private static final String TOPIC = "topic";

    private final AlertRules rules;
    private final Metrics metrics;
    private final MetricQueries queries;
    private final FreshTopics topics;

    ReadFigures(AlertRules rules, Metrics metrics, MetricQueries queries, FreshTopics topics) {
        this.rules = rules;
        this.metrics = metrics;
        this.queries = queries;
        this.topics = topics;
    }

    /**
     * A reading for each group in which there is anything, and for each of those that there is an alert of.
     *
     * @param alerted groups of the rule's open alerts
     */
    List<Reading> read(AlertRule rule, LocalDate today, List<Map<String, String>> alerted) {
        Metric metric = metrics.find(rule.terms().metric()).orElseThrow();
        return rule.terms().condition().type() == Condition.Type.STALENESS
                ? silence(metric, rules.enteredAt(rule.id()))
                : figures(metric, rule.terms(), today, alerted);
    }

    /** A topic that has never told anything has been silent at least since somebody came to watch it. */
    private List<Reading> silence(Metric metric, Instant entered) {
        return topics.of(metric.topics()).stream()
                .map(topic -> {
                    OffsetDateTime newest = topic.appliedUpTo();
                    Instant last = newest == null ? entered : newest.toInstant();
                    return new Reading(Map.of(TOPIC, topic.topic()), null, null, last);
                })
                .toList();
    }

    private List<Reading> figures(
            Metric metric, AlertRuleTerms terms, LocalDate today, List<Map<String, String>> alerted) {
        Condition condition = terms.condition();
        @Nullable Integer days = condition.periodDays();
        Map<Map<String, String>, Amount> now = ask(metric, terms, moment(today, days));
        Map<Map<String, String>, Amount> before = condition.type() == Condition.Type.CHANGE && days != null
                ? ask(metric, terms, moment(today.minusDays(days), days))
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

    /** How things stand at the end of a day; of what happens, so many days up to it. */
    private static Moment moment(LocalDate last, @Nullable Integer days) {
        return days == null ? Moment.endOf(last) : new Moment(last.minusDays(days - 1L), last, null);
    }

    private Map<Map<String, String>, Amount> ask(Metric metric, AlertRuleTerms terms, Moment moment) {
        List<Dimension> groupBy = terms.grouping().stream()
                .map(label -> Dimension.labelled(label).orElseThrow())
                .toList();
        Map<Dimension, List<String>> narrowedTo = new EnumMap<>(Dimension.class);
        narrowing(terms).forEach((dimension, value) -> narrowedTo.put(dimension, List.of(value)));
        MetricAnswer answer = queries.answer(new MetricQuestion(metric, moment, groupBy, narrowedTo));
        if (groupBy.isEmpty()) {
            return Map.of(Map.of(), amount(metric, answer.total()));
        }
        Map<Map<String, String>, Amount> groups = new LinkedHashMap<>();
        answer.rows().forEach(row -> groups.put(row.dimensions(), amount(metric, row.figure())));
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

    private static Amount amount(Metric metric, MetricAnswer.Figure figure) {
        return new Amount(metric.unit(), figure.numerator(), figure.divisor());
    }

    /** The question that gives an alert's figure again; nothing where silence was looked for. */
    @Nullable
    String href(AlertRuleTerms terms, Map<String, String> group, LocalDate asOf) {
        if (terms.condition().type() == Condition.Type.STALENESS) {
            return null;
        }
        Metric metric = metrics.find(terms.metric()).orElseThrow();
        Integer days = terms.condition().periodDays();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (days != null && metric.periodKind() == PeriodKind.COUNT) {
            parameters.put("from", asOf.minusDays(days - 1L).toString());
            parameters.put("to", asOf.toString());
        } else {
            parameters.put("asOf", asOf.toString());
        }
        narrowing(terms).forEach((dimension, value) -> parameters.put(dimension.label(), value));
        parameters.putAll(group);
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", "/api/v1/metrics/" + terms.metric() + "?", ""));
    }
}
