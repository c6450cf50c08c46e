package org.sitesentinel.reporting.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A briefing as it is shown. */
public record BriefingView(
        UUID id, String district, LocalDate asOf, String issuedBy, Instant issuedAt, BriefingDocument document) {

    /** A briefing in a list. */
    public record Summary(
            UUID id, String district, LocalDate asOf, String issuedBy, Instant issuedAt, Bilingual title) {}
}
