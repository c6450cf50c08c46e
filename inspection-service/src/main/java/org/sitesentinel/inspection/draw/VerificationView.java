package org.sitesentinel.inspection.draw;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of drawing again from the record.
 *
 * @param matches whether digest and every lot are the same as when it was drawn
 * @param digest of the record as it is now
 * @param digestWhenDrawn as it was kept then
 * @param candidates lots that were compared
 * @param differences sites whose lot is another one
 */
public record VerificationView(
        boolean matches, String digest, String digestWhenDrawn, int candidates, List<Difference> differences) {

    /**
     * What is on record of a site, and what drawing again gives.
     *
     * @param again absent where the site is not drawn from
     */
    @Schema(name = "LotDifference")
    public record Difference(
            UUID siteId, Outcome recorded, @Nullable Outcome again) {}

    /** A lot and what came of it. */
    @Schema(name = "LotOutcome")
    public record Outcome(@Nullable String lot, @Nullable Integer rank, boolean drawn, List<String> inspectors) {}
}
