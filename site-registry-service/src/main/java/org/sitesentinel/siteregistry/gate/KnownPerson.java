package org.sitesentinel.siteregistry.gate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What screening knows of a person. Why somebody is restricted is not told at a gate. Reads a row of
 * {@code person_status} that travels as JSON.
 *
 * @param until last day of the restriction; absent when not restricted or when no end is known
 * @param negativeSampledAt of the last negative test; absent when none is known
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record KnownPerson(
        boolean restricted,
        @Nullable LocalDate until,
        @Nullable Instant negativeSampledAt,
        @Nullable Instant negativeReportedAt) {

    /** Whether the person is to stay where they are on a day. */
    public boolean isRestrictedOn(LocalDate day) {
        return restricted && (until == null || !until.isBefore(day));
    }

    /** Prints redacted: these are health data. */
    @Override
    public String toString() {
        return "KnownPerson[redacted]";
    }
}
