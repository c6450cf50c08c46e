package org.sitesentinel.screening.rescreening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.Verdict;

/**
 * A re-screening with the verdicts that are others now, a page of them.
 *
 * @param flips of the sites within the caller's scope
 * @param nextCursor where the next page of flips begins; absent on the last one
 */
public record RescreeningReport(
        RescreeningView rescreening,
        List<FlipView> flips,
        @Nullable String nextCursor) {
    public RescreeningReport {
        flips = List.copyOf(flips);
    }

    /**
     * A verdict that is another now.
     *
     * @param version of the declaration, with the later verdict
     * @param reasons codes of all reasons for the later verdict, worst first
     */
    public record FlipView(
            UUID declarationId, UUID siteId, long version, Verdict before, Verdict after, List<String> reasons) {
        public FlipView {
            reasons = List.copyOf(reasons);
        }
    }
}
