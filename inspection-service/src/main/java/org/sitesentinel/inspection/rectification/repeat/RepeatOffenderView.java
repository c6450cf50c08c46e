package org.sitesentinel.inspection.rectification.repeat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/**
 * A site at which items failed again.
 *
 * @param name absent while the site is not known by name
 * @param cases number of its cases with such an item
 * @param items codes of those items
 * @param lastOpenedOn when the latest of these cases was opened
 */
public record RepeatOffenderView(
        UUID siteId,
        @Nullable String name,
        SiteType siteType,
        String district,
        long cases,
        List<String> items,
        LocalDate lastOpenedOn) {
    public RepeatOffenderView {
        items = List.copyOf(items);
    }
}
