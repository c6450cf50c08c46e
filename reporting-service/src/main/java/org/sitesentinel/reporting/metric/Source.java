package org.sitesentinel.reporting.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;

/**
 * How the states of one topic feed a metric.
 *
 * @param counts which states count at all
 * @param parts what a state adds; mostly one part, several where it tells of several things, such as the items of a
 *     list
 * @param since see {@link Contribution#since}
 * @param until see {@link Contribution#until}
 * @param whileOpen see {@link Contribution#whileOpen}
 */
public record Source<S extends EntityState>(
        Topic<S> topic,
        Predicate<S> counts,
        Function<S, List<Part>> parts,
        Function<S, @Nullable LocalDate> since,
        Function<S, @Nullable LocalDate> until,
        boolean whileOpen) {

    /** Something that a state tells of, and what it adds. */
    record Part(Map<Dimension, String> dimensions, long numerator, long denominator) {}

    /** Of states that tell of one thing each. */
    static <S extends EntityState> Source<S> of(Topic<S> topic, Function<S, Map<Dimension, String>> dimensions) {
        return ofEach(topic, state -> List.of(new Part(dimensions.apply(state), 0, 0)));
    }

    /** Of states that tell of several things each; what those add is part of them. */
    static <S extends EntityState> Source<S> ofEach(Topic<S> topic, Function<S, List<Part>> parts) {
        return new Source<>(topic, state -> true, parts, state -> null, state -> null, false);
    }

    /** Narrows it further. */
    Source<S> when(Predicate<S> condition) {
        return new Source<>(topic, counts.and(condition), parts, since, until, whileOpen);
    }

    Source<S> numerator(ToLongFunction<S> value) {
        return adding((state, part) -> new Part(part.dimensions, value.applyAsLong(state), part.denominator));
    }

    Source<S> denominator(ToLongFunction<S> value) {
        return adding((state, part) -> new Part(part.dimensions, part.numerator, value.applyAsLong(state)));
    }

    private Source<S> adding(BiFunction<S, Part, Part> value) {
        return new Source<>(
                topic,
                counts,
                state -> parts.apply(state).stream()
                        .map(part -> value.apply(state, part))
                        .toList(),
                since,
                until,
                whileOpen);
    }

    /** For what begins later than the state itself, by no event of its own: a deadline that passes. */
    Source<S> since(Function<S, @Nullable LocalDate> day) {
        return new Source<>(topic, counts, parts, day, until, whileOpen);
    }

    Source<S> until(Function<S, @Nullable LocalDate> day) {
        return new Source<>(topic, counts, parts, since, day, whileOpen);
    }

    /** For what is so only as long as there is a site: a closed one neither has it nor lacks it. */
    Source<S> whileSiteIsOpen() {
        return new Source<>(topic, counts, parts, since, until, true);
    }

    /** What a state of this topic adds; nothing for states of other topics. */
    List<Contribution> contributions(EntityState state) {
        if (state.getClass() != topic.state()) {
            return List.of();
        }
        S own = topic.state().cast(state);
        if (!counts.test(own)) {
            return List.of();
        }
        return parts.apply(own).stream()
                .map(part -> new Contribution(
                        part.dimensions,
                        part.numerator,
                        part.denominator,
                        since.apply(own),
                        until.apply(own),
                        whileOpen))
                .filter(one -> !one.isNothing())
                .toList();
    }
}
