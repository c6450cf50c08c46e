package org.sitesentinel.reporting.briefing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.printing.Fraction;
import org.sitesentinel.reporting.briefing.template.FigureRule;
import org.sitesentinel.reporting.briefing.template.TemplateOutdated;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQuestion;
import org.sitesentinel.reporting.query.Moment;
import org.sitesentinel.reporting.query.Suppression;

/**
 * A district's figures as of a day. Each question is asked once, so that one figure is one number wherever it stands.
 * Links ask what was known when the newest thing was recorded that the metric counted in the district: all of it is
 * known then, and next to nothing else. The figures of a metric share that moment, for {@link Suppression} holds only
 * figures of one moment against each other.
 */
final class Figures {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Metrics metrics;
    private final Function<MetricQuestion, MetricAnswer.Figure> total;
    private final Function<MetricQuestion, @Nullable Instant> knownAt;
    private final String district;
    private final LocalDate asOf;
    private final Map<String, MetricAnswer.Figure> answers = new HashMap<>();
    private final Map<MetricQuestion, Optional<Instant>> moments = new HashMap<>();

    /**
     * @param total answers a question that has no groups
     * @param knownAt tells when the newest thing was recorded that can count in a question; nothing where it is not
     *     kept
     */
    Figures(
            Metrics metrics,
            Function<MetricQuestion, MetricAnswer.Figure> total,
            Function<MetricQuestion, @Nullable Instant> knownAt,
            String district,
            LocalDate asOf) {
        this.metrics = metrics;
        this.total = total;
        this.knownAt = knownAt;
        this.district = district;
        this.asOf = asOf;
    }

    /** A figure that was asked for: exactly, and as it is printed. */
    record Asked(Optional<Fraction> exact, PrintedFigure printed) {}

    Asked ask(FigureRule rule) {
        Metric metric = metric(rule.metric());
        LocalDate day = day(rule);
        Question question = question(metric, from(rule, day), day, rule.narrowing());
        MetricAnswer.Figure answer = answer(question);
        Question joining =
                rule.whatIfJoinedBy() == null ? null : question(metric(rule.whatIfJoinedBy()), null, day, Map.of());
        Long joined = joining == null ? null : answer(joining).numerator();
        long denominator = answer.divisor() + (joined == null ? 0 : joined);
        return new Asked(
                rule.printing().exact(metric.unit(), answer.numerator(), denominator),
                new PrintedFigure(
                        rule.printing().print(metric.unit(), answer.numerator(), denominator),
                        metric.id(),
                        question.from,
                        day,
                        question.knownAt,
                        question.filter(),
                        question.href(""),
                        question.href("/rows"),
                        answer.numerator(),
                        answer.denominator(),
                        joined,
                        joining == null ? null : joining.href(""),
                        null));
    }

    /** Not before the first day that can be asked about. */
    private LocalDate day(FigureRule rule) {
        LocalDate day = rule.daysBefore() == null ? asOf : asOf.minusDays(rule.daysBefore());
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    private static @Nullable LocalDate from(FigureRule rule, LocalDate day) {
        return rule.period() == null ? null : rule.period().from(day);
    }

    private MetricAnswer.Figure answer(Question question) {
        return answers.computeIfAbsent(
                question.href(""),
                href -> total.apply(new MetricQuestion(
                        question.metric, new Moment(question.from, question.day, null), List.of(), question.values())));
    }

    private Metric metric(String id) {
        return metrics.find(id).orElseThrow(() -> new TemplateOutdated(id).exception());
    }

    private Question question(Metric metric, @Nullable LocalDate from, LocalDate day, Map<Dimension, String> filter) {
        MetricQuestion all = new MetricQuestion(metric, day, List.of(), Map.of(Dimension.DISTRICT, district));
        Instant moment = moments.computeIfAbsent(all, it -> Optional.ofNullable(knownAt.apply(it)))
                .orElse(null);
        Map<Dimension, String> narrowing = new EnumMap<>(Dimension.class);
        narrowing.putAll(filter);
        narrowing.put(Dimension.DISTRICT, district);
        return new Question(metric, from, day, moment, narrowing);
    }

    private record Question(
            Metric metric,
            @Nullable LocalDate from,
            LocalDate day,
            @Nullable Instant knownAt,
            Map<Dimension, String> narrowing) {
        /** The question itself, or what is asked about it. */
        String href(String part) {
            String time = from == null ? "asOf=" + day : "from=" + from + "&to=" + day;
            return narrowing.entrySet().stream()
                    .map(one -> "&" + one.getKey().label() + "=" + one.getValue())
                    .collect(Collectors.joining(
                            "",
                            "/api/v1/metrics/" + metric.id() + part + "?" + time,
                            knownAt == null ? "" : "&knownAt=" + knownAt));
        }

        Map<Dimension, List<String>> values() {
            Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
            narrowing.forEach((dimension, value) -> values.put(dimension, List.of(value)));
            return values;
        }

        Map<String, String> filter() {
            Map<String, String> filter = new TreeMap<>();
            narrowing.forEach((dimension, value) -> filter.put(dimension.label(), value));
            return filter;
        }
    }
}
