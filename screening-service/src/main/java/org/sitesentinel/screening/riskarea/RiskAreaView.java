package org.sitesentinel.screening.riskarea;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A risk area as it is shown.
 *
 * @param to last day; absent while the level holds
 */
public record RiskAreaView(
        UUID id,
        long version,
        String division,
        String divisionName,
        RiskLevel level,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        Instant recordedAt)
        implements Versioned {
    static RiskAreaView of(RiskArea area) {
        return new RiskAreaView(
                area.id(),
                area.version(),
                area.division(),
                area.divisionName(),
                area.level(),
                area.firstDay(),
                area.lastDay(),
                area.source(),
                area.recordedAt());
    }
}
