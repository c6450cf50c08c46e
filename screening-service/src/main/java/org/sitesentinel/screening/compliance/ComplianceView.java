package org.sitesentinel.screening.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How well tests are kept at an instant.
 *
 * @param rows one a group, in order; none where nothing was grouped by
 */
public record ComplianceView(LocalDate day, Instant asOf, List<Row> rows, ComplianceCounts total) {
    public ComplianceView {
        rows = List.copyOf(rows);
    }

    /** A group, by what it was grouped by. */
    public record Row(Map<String, String> dimensions, ComplianceCounts counts) {}
}
