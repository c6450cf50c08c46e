package org.sitesentinel.screening.riskarea;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RiskLevel;

/**
 * An area of medium or high risk, as far as a stay is held against it.
 *
 * @param to last day; absent while the level holds
 */
public record RiskZone(
        String division,
        String divisionName,
        RiskLevel level,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether its level held on at least one day of a period, both ends included. */
    public boolean heldWithin(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
