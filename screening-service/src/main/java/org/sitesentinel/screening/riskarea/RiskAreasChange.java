package org.sitesentinel.screening.riskarea;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.contracts.screening.RiskLevel;

/**
 * Tells, within the transaction, where and when the list says something else than before.
 *
 * @param spans of medium and high risk, as they were and as they are now; areas of low risk never mattered
 */
public record RiskAreasChange(RescreeningCause cause, List<Span> spans) {
    public RiskAreasChange {
        spans = List.copyOf(spans);
    }

    /**
     * An area's days.
     *
     * @param county the county, or fewer digits where more than a county is listed
     * @param to last day; absent while the level holds
     */
    public record Span(
            UUID areaId,
            String county,
            LocalDate from,
            @Nullable LocalDate to) {
        static Stream<Span> of(RiskArea area) {
            return area.level() == RiskLevel.LOW
                    ? Stream.empty()
                    : Stream.of(new Span(area.id(), area.county(), area.firstDay(), area.lastDay()));
        }
    }
}
