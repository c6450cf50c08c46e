package org.sitesentinel.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * @param from the first
 * @param until the first that is no part of it any more; absent while no end is known
 */
record Span(LocalDate from, @Nullable LocalDate until) {
    boolean isEmpty() {
        return until != null && !until.isAfter(from);
    }

    /** Ended on that day, unless it has ended before. */
    Span until(@Nullable LocalDate day) {
        return day == null || until != null && until.isBefore(day) ? this : new Span(from, day);
    }

    /** What is left of it without the days of another; none, one or two. */
    List<Span> without(Span other) {
        List<Span> left = new ArrayList<>();
        left.add(until(other.from));
        if (other.isEmpty()) {
            left.set(0, this);
        } else if (other.until != null) {
            left.add(new Span(other.until.isAfter(from) ? other.until : from, until));
        }
        left.removeIf(Span::isEmpty);
        return left;
    }

    /** What is left of it without the days of all the others. */
    List<Span> withoutAll(List<Span> others) {
        List<Span> left = List.of(this);
        for (Span other : others) {
            left = left.stream().flatMap(part -> part.without(other).stream()).toList();
        }
        return left;
    }
}
