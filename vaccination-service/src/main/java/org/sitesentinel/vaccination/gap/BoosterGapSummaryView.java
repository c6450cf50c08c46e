package org.sitesentinel.vaccination.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many were due on a day.
 *
 * @param rows one a group, in order; none where nothing was grouped by
 */
public record BoosterGapSummaryView(LocalDate asOf, List<Row> rows, GapCounts total) {
    public BoosterGapSummaryView {
        rows = List.copyOf(rows);
    }

    /** A group, by what it was grouped by. */
    public record Row(Map<String, String> dimensions, GapCounts counts) {}
}
