package org.sitesentinel.siteregistry.checkin;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.gate.rule.Decision;

/**
 * What became of a batch.
 *
 * @param rows one a scan, in the order sent
 */
public record CheckInBatchView(int created, int unchanged, int rejected, List<Row> rows) {
    public CheckInBatchView {
        rows = List.copyOf(rows);
    }

    /** What became of a scan. */
    @Schema(name = "CheckInOutcome")
    public enum Outcome {
        CREATED,
        /** Handed in before: nothing changed. */
        UNCHANGED,
        REJECTED
    }

    /**
     * A scan of the batch.
     *
     * @param line from 1: of the array's elements, or of the lines that are not empty
     * @param id of the check-in; absent when rejected
     * @param decisions on its people; absent when rejected
     */
    @Schema(name = "CheckInBatchRow")
    public record Row(
            int line,
            Outcome outcome,
            @Nullable UUID id,
            @Nullable List<Decision> decisions,
            List<RowError> errors) {}

    /** What is wrong with a scan, with a pointer into it. */
    @Schema(name = "CheckInBatchError")
    public record RowError(String pointer, String code, String message) {}

    static CheckInBatchView of(List<Row> rows) {
        return new CheckInBatchView(
                count(rows, Outcome.CREATED), count(rows, Outcome.UNCHANGED), count(rows, Outcome.REJECTED), rows);
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
