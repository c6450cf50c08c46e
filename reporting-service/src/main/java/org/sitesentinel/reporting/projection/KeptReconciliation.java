package org.sitesentinel.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of a night's reconciliation.
 *
 * @param checked number of cells
 * @param differences how many differ; there must be none
 * @param sample the first hundred of them
 */
public record KeptReconciliation(
        LocalDate day,
        Instant startedAt,
        Instant finishedAt,
        long checked,
        long differences,
        List<Reconciliation.Difference> sample) {
    public KeptReconciliation {
        sample = List.copyOf(sample);
    }
}
