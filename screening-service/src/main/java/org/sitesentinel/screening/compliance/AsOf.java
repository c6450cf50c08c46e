package org.sitesentinel.screening.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.IsoDate;
import org.sitesentinel.screening.BusinessDay;

/**
 * The instant that is asked about.
 *
 * @param day its business date
 * @param at tests sampled up to then count
 */
public record AsOf(LocalDate day, Instant at) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The end of a business date. */
    public static AsOf endOf(LocalDate day) {
        return new AsOf(day, day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000));
    }

    /** The end of a day, a time with its offset, or now where none is given. */
    static AsOf of(@Nullable String text, Clock clock) {
        if (text == null) {
            return at(clock.instant());
        }
        return IsoDate.read(text).map(AsOf::endOf).orElseGet(() -> at(moment(text)));
    }

    private static AsOf at(Instant moment) {
        return new AsOf(BusinessDay.of(moment), moment);
    }

    /** Many clients leave the plus of an offset as it is, and it arrives as a space. */
    private static Instant moment(String text) {
        if (text.matches("(?!0000)\\d{4}-.*")) {
            try {
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException unreadable) {
                // Told below.
            }
        }
        throw new InvalidRequest(List.of(Violation.of("?asOf", "as-of"))).exception();
    }
}
