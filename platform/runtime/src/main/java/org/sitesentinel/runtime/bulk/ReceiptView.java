package org.sitesentinel.runtime.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it is shown.
 *
 * @param lines rows that have an outcome so far
 * @param unknownColumns numbers of the columns whose heading meant nothing, from 1
 * @param broken why and where reading ended, when it failed
 */
public record ReceiptView(
        UUID id,
        Receipt.Status status,
        boolean dryRun,
        BodyFormat format,
        long lines,
        long created,
        long updated,
        long unchanged,
        long stale,
        long rejected,
        List<Integer> unknownColumns,
        @Nullable Broken broken,
        Instant receivedAt,
        @Nullable Instant finishedAt) {
    /** Line 0 is none. */
    public record Broken(String code, long line) {}

    public ReceiptView {
        unknownColumns = List.copyOf(unknownColumns);
    }
}
