package org.sitesentinel.reporting.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.IsoDate;

/** Reads the time of a question: {@code asOf}, {@code from} and {@code to}, or {@code period}; and {@code knownAt}. */
final class AskedTime {
    /** What this reads. */
    static final List<String> NAMES = List.of("asOf", "from", "to", "period", "knownAt");

    private final Map<String, String> query;
    private final List<Violation> errors;
    private final LocalDate today;

    AskedTime(Map<String, String> query, List<Violation> errors, LocalDate today) {
        this.query = query;
        this.errors = errors;
        this.today = today;
    }

    /** The period asked for; nothing where a day is, or nothing is, or it is wrong. */
    Optional<Period> period() {
        int ways = (query.containsKey("asOf") ? 1 : 0)
                + (query.containsKey("period") ? 1 : 0)
                + (query.containsKey("from") || query.containsKey("to") ? 1 : 0);
        if (ways > 1) {
            errors.add(Violation.of("?period", "one-time"));
            return Optional.empty();
        }
        String named = query.get("period");
        if (named != null) {
            Optional<Period> period = Period.named(named, today);
            if (period.isEmpty()) {
                errors.add(Violation.of("?period", "period"));
            }
            return period;
        }
        return query.containsKey("from") || query.containsKey("to") ? between() : Optional.empty();
    }

    private Optional<Period> between() {
        LocalDate from = requiredDay("from");
        LocalDate to = requiredDay("to");
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.isAfter(to)) {
            errors.add(Violation.of("?from", "from-after-to"));
            return Optional.empty();
        }
        return Optional.of(Period.of(from, to));
    }

    private @Nullable LocalDate requiredDay(String name) {
        if (!query.containsKey(name)) {
            errors.add(Violation.of("?" + name, "required"));
            return null;
        }
        return day(name);
    }

    private @Nullable LocalDate day(String name) {
        Optional<LocalDate> day = Optional.ofNullable(query.get(name)).flatMap(IsoDate::read);
        if (day.isEmpty()) {
            errors.add(Violation.of("?" + name, "date"));
        }
        return day.orElse(null);
    }

    /** The moment: of the period, else of the day, else of today. */
    Moment moment(Optional<Period> period, Metric metric) {
        Instant knownAt = knownAt(metric);
        if (period.isPresent()) {
            return new Moment(period.get().from(), period.get().to(), knownAt);
        }
        LocalDate asOf = query.containsKey("asOf") ? day("asOf") : null;
        return new Moment(null, asOf == null ? today : asOf, knownAt);
    }

    private @Nullable Instant knownAt(Metric metric) {
        String text = query.get("knownAt");
        if (text == null) {
            return null;
        }
        if (!metric.keepsWhatWasKnown()) {
            errors.add(Violation.of("?knownAt", "known-at-not-kept"));
            return null;
        }
        try {
            if (text.matches("(?!0000)\\d{4}-.*")) {
                // Many clients leave the plus of an offset as it is, and it arrives as a space.
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            }
        } catch (DateTimeException unreadable) {
            // Told below.
        }
        errors.add(Violation.of("?knownAt", "date-time"));
        return null;
    }
}
