package org.sitesentinel.reporting.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;

/** What a briefing said in one version. */
public record BriefingVersionView(
        long version,
        BriefingStatus status,
        long templateVersion,
        @Nullable String hash,
        String changedBy,
        Instant changedAt,
        BriefingDocument document) {

    /** A version in a list. */
    public record Summary(
            long version,
            BriefingStatus status,
            long templateVersion,
            @Nullable String hash,
            String changedBy,
            Instant changedAt) {}
}
