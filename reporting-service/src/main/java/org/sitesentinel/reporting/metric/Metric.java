package org.sitesentinel.reporting.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;

/**
 * One figure.
 *
 * @param id stable, {@code subject.measure}
 * @param zh name in Chinese
 * @param en name in English
 * @param formula numerator and denominator in words
 * @param dimensions what it can be narrowed to and grouped by
 * @param subject of a distinct count: what is counted once however often it occurs; absent for sums
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

    /** The topics it is computed from. */
    public List<String> topics() {
        return sources.stream().map(source -> source.topic().name()).distinct().toList();
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
