package org.sitesentinel.inspection.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An inspection as it is shown.
 *
 * @param checklist the edition that it followed; absent for inspections of before there were checklists
 * @param items what was seen of each item; absent likewise
 * @param findings the items found deficient
 */
public record InspectionView(
        UUID id,
        long version,
        UUID siteId,
        SiteType siteType,
        String district,
        LocalDate inspectedOn,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        InspectionResult result,
        List<String> inspectors,
        @Nullable Position position,
        @Nullable FollowedChecklist checklist,
        @Nullable List<Answer> items,
        List<Finding> findings,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {

    /** The edition of a checklist. */
    public record FollowedChecklist(UUID id, int edition) {}

    public InspectionView {
        inspectors = List.copyOf(inspectors);
        items = items == null ? null : List.copyOf(items);
        findings = List.copyOf(findings);
    }
}
