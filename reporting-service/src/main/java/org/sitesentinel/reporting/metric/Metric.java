package org.sitesentinel.reporting.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.site.SiteState;

/**
 * One figure.
 *
 * @param id stable, {@code subject.measure}
 * @param zh name in Chinese
 * @param en name in English
 * @param formula numerator and denominator in words
 * @param dimensions what it can be narrowed to and grouped by
 * @param subject of a distinct count: what is counted once however often it occurs; absent for sums. Of a rate, its
 *     numerator; what has the empty subject is of the denominator
 * @param sources what feeds it
 */
public record Metric(
        String id,
        String zh,
        String en,
        Unit unit,
        String formula,
        Set<Dimension> dimensions,
        @Nullable Function<EntityState, String> subject,
        List<Source<?>> sources) {

    static Metric of(
            String id,
            String zh,
            String en,
            Unit unit,
            String formula,
            Set<Dimension> dimensions,
            Source<?>... sources) {
        return new Metric(id, zh, en, unit, formula, dimensions, null, List.copyOf(Arrays.asList(sources)));
    }

    Metric distinctBy(Function<EntityState, String> counted) {
        return new Metric(id, zh, en, unit, formula, dimensions, counted, sources);
    }

    /** Whether each subject counts once however often it occurs. */
    public boolean isDistinct() {
        return subject != null;
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
                .flatMap(source -> source.contributions(state).stream())
                .toList();
    }

    /**
     * What a state's contribution is counted by; the empty text where contributions, or a denominator's, are summed.
     */
    public String subjectOf(EntityState state) {
        return subject == null ? "" : subject.apply(state);
    }
}
