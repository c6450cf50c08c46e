package org.sitesentinel.screening.personstatus;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonStatusState.LastNegative;
import org.sitesentinel.contracts.screening.PersonStatusState.Restriction;

/**
 * What gates know of a person. Nobody's name.
 *
 * @param reason absent when not restricted
 * @param until last day of the restriction; absent when not restricted or when no end is known
 * @param lastNegative absent when no negative test is known
 */
public record PersonStatusView(
        String personRef,
        long version,
        boolean restricted,
        @Nullable Restriction reason,
        @Nullable LocalDate until,
        @Nullable LastNegative lastNegative,
        LocalDate businessDate,
        Instant recordedAt) {
    static PersonStatusView of(PersonStatusState status) {
        return new PersonStatusView(
                status.id(),
                status.version(),
                status.restricted(),
                status.reason(),
                status.until(),
                status.lastNegative(),
                status.businessDate(),
                status.recordedAt());
    }

    /** Prints redacted: these are health data. */
    @Override
    public String toString() {
        return "PersonStatusView[redacted, version " + version + "]";
    }
}
