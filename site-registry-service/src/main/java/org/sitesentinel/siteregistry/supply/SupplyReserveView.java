package org.sitesentinel.siteregistry.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A reserve as it is shown; all but the site is absent until the first report.
 *
 * @param version 0 until the first report
 * @param daysOfCover days that the scarcest item lasts
 * @param met whether that is enough
 */
public record SupplyReserveView(
        UUID siteId,
        long version,
        List<SupplyItem> items,
        @Nullable Integer daysOfCover,
        @Nullable Integer requiredDays,
        @Nullable Boolean met,
        @Nullable LocalDate reportedOn)
        implements Versioned {
    static SupplyReserveView unreported(UUID siteId) {
        return new SupplyReserveView(siteId, 0, List.of(), null, null, null, null);
    }

    static SupplyReserveView of(
            UUID siteId,
            long version,
            List<SupplyItem> items,
            int daysOfCover,
            int requiredDays,
            LocalDate reportedOn) {
        return new SupplyReserveView(
                siteId, version, items, daysOfCover, requiredDays, daysOfCover >= requiredDays, reportedOn);
    }
}
