package org.sitesentinel.reporting.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;

/**
 * What a briefing said in one version.
 *
 * @param hash see {@link BriefingView}
 */
public record BriefingVersionView(
        long version,
        BriefingStatus status,
        long templateVersion,
        @Nullable String hash,
        String changedBy,
        Instant changedAt,
        BriefingDocument document) {

    /**
     * A version in a list.
     *
     * @param hash absent also for readers who may not see small cells
     */
    public record Summary(
            long version,
            BriefingStatus status,
            long templateVersion,
            @Nullable String hash,
            String changedBy,
            Instant changedAt) {
        Summary withoutHash() {
            return new Summary(version, status, templateVersion, null, changedBy, changedAt);
        }
    }
}
