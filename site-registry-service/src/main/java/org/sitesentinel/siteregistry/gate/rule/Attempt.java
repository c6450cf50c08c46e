package org.sitesentinel.siteregistry.gate.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to pass, as the gate sees them.
 *
 * @param day business date of the moment
 * @param cause why the colour is unknown; absent otherwise
 * @param certificate absent when none was shown
 * @param temperature in °C; absent when not measured
 * @param mask absent when nobody looked
 */
public record Attempt(
        Direction direction,
        Instant at,
        LocalDate day,
        CodeColour colour,
        CodeColour.@Nullable Cause cause,
        @Nullable Certificate certificate,
        @Nullable BigDecimal temperature,
        @Nullable Boolean mask) {

    boolean enters() {
        return direction == Direction.IN;
    }

    /** Prints redacted: these are health data. */
    @Override
    public String toString() {
        return "Attempt[redacted]";
    }
}
