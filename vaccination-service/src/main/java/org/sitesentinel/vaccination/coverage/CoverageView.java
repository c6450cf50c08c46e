package org.sitesentinel.vaccination.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.vaccination.coverage.goal.Shortfall;

/**
 * Coverage at the end of a business date.
 *
 * @param knownAt as it was known at that instant; absent for what is known now
 * @param rows one a group; none where nothing was grouped by
 * @param total of all groups
 */
public record CoverageView(LocalDate asOf, @Nullable Instant knownAt, List<Row> rows, CoverageFigures total) {
    public CoverageView {
        rows = List.copyOf(rows);
    }

    /**
     * A group, by what it was grouped by; units have neither site nor site type.
     *
     * @param shortfalls what it lacks to its targets; absent unless those below target were asked for
     */
    public record Row(
            Map<String, String> dimensions,
            CoverageFigures figures,
            @Nullable List<Shortfall> shortfalls) {
        public Row {
            shortfalls = shortfalls == null ? null : List.copyOf(shortfalls);
        }
    }
}
