package org.sitesentinel.reporting.metric;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteState;

/**
 * One figure.
 *
 * @param id stable, {@code subject.measure}
 * @param numerator what is counted or added up
 * @param denominator what it is divided by; absent for counts
 * @param dimensions what it can be narrowed to and grouped by
 * @param ofPeople whether it counts people, so that a small cell may tell of somebody
 * @param subject of a distinct count: what is counted once however often it occurs; absent for sums
 * @param sources what feeds it
 */
public record Metric(
        String id,
        Text name,
        Unit unit,
        PeriodKind periodKind,
        Text numerator,
        @Nullable Text denominator,
        Set<Dimension> dimensions,
        boolean ofPeople,
        @Nullable Function<EntityState, String> subject,
        List<Source<?>> sources) {

    /** How things stand at the end of a day. */
    static MetricDraft state(String id, Unit unit) {
        return new MetricDraft(id, unit, PeriodKind.STATE);
    }

    /** What happened in a period. */
    static MetricDraft happened(String id, Unit unit) {
        return new MetricDraft(id, unit, PeriodKind.COUNT);
    }

    /** Numerator and denominator in words. */
    public String formula() {
        return denominator == null ? numerator.en() : numerator.en() + " ÷ " + denominator.en();
    }

    /** What the figure means, in a sentence. */
    public Text definition() {
        Text begin = periodKind.begin();
        if (denominator == null) {
            return new Text(begin.zh() + numerator.zh() + "。", begin.en() + numerator.en() + ".");
        }
        return unit == Unit.PERCENT
                ? new Text(
                        begin.zh() + numerator.zh() + "，占" + denominator.zh() + "的百分比。",
                        begin.en() + numerator.en() + ", as a share of " + denominator.en() + ".")
                : new Text(
                        begin.zh() + numerator.zh() + "，除以" + denominator.zh() + "。",
                        begin.en() + numerator.en() + ", divided by " + denominator.en() + ".");
    }

    /** Whether each subject counts once however often it occurs. */
    public boolean isDistinct() {
        return subject != null;
    }

    /** Whether it can be told as it was known at an earlier time: not where the log forgets what came before. */
    public boolean keepsWhatWasKnown() {
        return sources.stream().map(Source::topic).noneMatch(Topic::compacted);
    }

    /** The topics it is computed from; that of the sites last where it only tells which are closed. */
    public List<String> topics() {
        Stream<String> own = sources.stream().map(source -> source.topic().name());
        Stream<String> sites =
                sources.stream().anyMatch(Source::whileOpen) ? Stream.of(SiteState.TOPIC.name()) : Stream.of();
        return Stream.concat(own, sites).distinct().toList();
    }

    /** Whether states of this topic add to it only while their site is open. */
    public boolean isWhileOpen(String topic) {
        return sources.stream()
                .anyMatch(source -> source.whileOpen() && source.topic().name().equals(topic));
    }

    /** What a state adds to this figure while it holds. */
    public List<Contribution> contributions(EntityState state) {
        return sources.stream()
                .flatMap(source -> source.contribution(state).stream())
                .toList();
    }

    /** What a state's contribution is counted by; the empty text where contributions are summed. */
    public String subjectOf(EntityState state) {
        return subject == null ? "" : subject.apply(state);
    }
}
