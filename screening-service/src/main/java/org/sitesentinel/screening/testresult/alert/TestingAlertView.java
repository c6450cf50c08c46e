package org.sitesentinel.screening.testresult.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;

/**
 * Something that should have been heard of.
 *
 * @param sender who told of the samples
 * @param lab absent where the sender names none
 * @param siteId where they were sampled; absent of a laboratory, and elsewhere than at a site
 * @param samples without a result; 0 of a laboratory
 * @param since when the oldest sample was taken, or the laboratory was last heard of
 * @param hours that are allowed
 */
public record TestingAlertView(
        Kind kind,
        String sender,
        @Nullable String lab,
        @Nullable UUID siteId,
        @Nullable String district,
        @Nullable TestItem item,
        long samples,
        Instant since,
        int hours) {
    /** What is missed. */
    public enum Kind {
        /** Samples whose result has not come in time (结果逾期未报). */
        RESULTS_OVERDUE,
        /** A laboratory of which nothing has come (实验室无数据). */
        LAB_SILENT
    }
}
