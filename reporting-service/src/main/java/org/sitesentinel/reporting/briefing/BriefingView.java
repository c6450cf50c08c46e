package org.sitesentinel.reporting.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;
import org.sitesentinel.reporting.briefing.printing.Bilingual;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A briefing as it is shown.
 *
 * @param template id; {@code templateVersion} is the one it was written from
 * @param hash SHA-256 of {@code asOf}, {@code district}, {@code document}, {@code template} and
 *     {@code templateVersion}, see {@link org.sitesentinel.reporting.briefing.document.Seal}; absent while it is a
 *     draft, in briefings from before there were hashes, and where a figure is suppressed
 */
public record BriefingView(
        UUID id,
        long version,
        String district,
        LocalDate asOf,
        BriefingStatus status,
        String template,
        long templateVersion,
        @Nullable String hash,
        String issuedBy,
        Instant issuedAt,
        String changedBy,
        Instant changedAt,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt,
        BriefingDocument document)
        implements Versioned {

    /** A briefing in a list. */
    public record Summary(
            UUID id,
            long version,
            String district,
            LocalDate asOf,
            BriefingStatus status,
            String template,
            long templateVersion,
            String issuedBy,
            Instant issuedAt,
            Bilingual title) {}
}
