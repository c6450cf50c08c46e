package org.sitesentinel.contracts.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * An inspection of a site.
 *
 * @param findings number of items found deficient; 0 is a pass
 * @param checklistId the edition that it followed; absent where it followed none
 * @param items what was seen of each of its items; absent likewise
 */
public record InspectionState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        int findings,
        @Nullable String checklistId,
        @Nullable List<Item> items)
        implements EntityState {
    public static final Topic<InspectionState> TOPIC = new Topic<>("inspection.inspection", InspectionState.class);
    public static final EventType<InspectionState> RECORDED = TOPIC.event("recorded");

    /**
     * What was seen of an item.
     *
     * @param code the same in every edition, such as {@code one-metre-line}
     */
    public record Item(String code, ItemResult result) {}

    public InspectionState {
        items = items == null ? null : List.copyOf(items);
    }

    /** By no checklist. */
    public InspectionState(
            String id, long version, LocalDate businessDate, Instant recordedAt, SiteRef site, int findings) {
        this(id, version, businessDate, recordedAt, site, findings, null, null);
    }
}
