package org.sitesentinel.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.document.DocumentHashes;

/**
 * An interview as it is shown.
 *
 * @param details what it was entered with
 * @param document hashes of its record as it was made
 * @param signing what the signed record was entered with; absent until it has come back
 */
public record InterviewView(
        UUID caseId,
        LocalDate heldOn,
        Map<String, Object> details,
        Instant recordedAt,
        @Nullable DocumentHashes document,
        @Nullable Map<String, Object> signing) {
    public InterviewView {
        details = Map.copyOf(details);
        signing = signing == null ? null : Map.copyOf(signing);
    }
}
