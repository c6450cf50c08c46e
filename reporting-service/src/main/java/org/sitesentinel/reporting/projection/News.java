package org.sitesentinel.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a timeline newly learned.
 *
 * @param since when the first of it was recorded, or a moment before
 * @param day the earliest business date of it
 * @param facts how many
 */
record News(Instant since, LocalDate day, int facts) {
    News and(News other) {
        return new News(
                since.isBefore(other.since) ? since : other.since,
                day.isBefore(other.day) ? day : other.day,
                facts + other.facts);
    }
}
