package org.sitesentinel.inspection.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An edition as it is shown.
 *
 * @param version of the record, for {@code If-Match}
 * @param edition counts from 1 among those of its site type and disease; absent for a draft
 * @param publishedOn first day in force
 * @param retiredOn last day in force
 */
public record ChecklistView(
        UUID id,
        long version,
        SiteType siteType,
        String disease,
        @Nullable Integer edition,
        ChecklistStatus status,
        String nameZh,
        String nameEn,
        List<ChecklistItem> items,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate retiredOn,
        String draftedBy,
        Instant recordedAt)
        implements Versioned {
    public ChecklistView {
        items = List.copyOf(items);
    }
}
