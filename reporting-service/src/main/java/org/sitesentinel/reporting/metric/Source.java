package org.sitesentinel.reporting.metric;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
 * @param since see {@link Contribution#since}
 * @param until see {@link Contribution#until}
 * @param whileOpen see {@link Contribution#whileOpen}
 */
public record Source<S extends EntityState>(
        Topic<S> topic,
        Predicate<S> counts,
        Function<S, Map<Dimension, String>> dimensions,
        ToLongFunction<S> numerator,
        ToLongFunction<S> denominator,
        Function<S, @Nullable LocalDate> since,
        Function<S, @Nullable LocalDate> until,
        boolean whileOpen) {

    static <S extends EntityState> Source<S> of(Topic<S> topic, Function<S, Map<Dimension, String>> dimensions) {
        return new Source<>(
                topic, state -> true, dimensions, state -> 0, state -> 0, state -> null, state -> null, false);
    }

    /** Narrows it further. */
    Source<S> when(Predicate<S> condition) {
        return new Source<>(topic, counts.and(condition), dimensions, numerator, denominator, since, until, whileOpen);
    }

    Source<S> numerator(ToLongFunction<S> value) {
        return new Source<>(topic, counts, dimensions, value, denominator, since, until, whileOpen);
    }

    Source<S> denominator(ToLongFunction<S> value) {
        return new Source<>(topic, counts, dimensions, numerator, value, since, until, whileOpen);
    }

    /** For what begins later than the state itself, by no event of its own: a deadline that passes. */
    Source<S> since(Function<S, @Nullable LocalDate> day) {
        return new Source<>(topic, counts, dimensions, numerator, denominator, day, until, whileOpen);
    }

    Source<S> until(Function<S, @Nullable LocalDate> day) {
        return new Source<>(topic, counts, dimensions, numerator, denominator, since, day, whileOpen);
    }

    /** For what is so only as long as there is a site: a closed one neither has it nor lacks it. */
    Source<S> whileSiteIsOpen() {
        return new Source<>(topic, counts, dimensions, numerator, denominator, since, until, true);
    }

    /** What a state of this topic adds; nothing for states of other topics. */
    Optional<Contribution> contribution(EntityState state) {
        if (state.getClass() != topic.state()) {
            return Optional.empty();
        }
        S own = topic.state().cast(state);
        return Optional.of(own)
                .filter(counts)
                .map(one -> new Contribution(
                        dimensions.apply(one),
                        numerator.applyAsLong(one),
                        denominator.applyAsLong(one),
                        since.apply(one),
                        until.apply(one),
                        whileOpen))
                .filter(one -> !one.isNothing());
    }
}
