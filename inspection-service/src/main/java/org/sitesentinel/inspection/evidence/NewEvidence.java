package org.sitesentinel.inspection.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that has been looked at and lies in the store; what a sender's key stands for. */
record NewEvidence(
        UUID siteId,
        EvidenceType type,
        long size,
        String sha256,
        @Nullable String fileName,
        boolean positionKept) {}
