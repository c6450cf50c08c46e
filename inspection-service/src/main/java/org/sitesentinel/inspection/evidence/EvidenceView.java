package org.sitesentinel.inspection.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/**
 * What is known of a file, as it is shown.
 *
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 * @param size in bytes, as it is kept
 * @param sha256 of what is kept, in hexadecimal
 * @param positionKept whether an image was kept with all that its camera wrote into it
 */
public record EvidenceView(
        UUID id,
        UUID siteId,
        SiteType siteType,
        String district,
        String mediaType,
        long size,
        String sha256,
        @Nullable String fileName,
        boolean positionKept,
        String receivedBy,
        Instant receivedAt) {}
