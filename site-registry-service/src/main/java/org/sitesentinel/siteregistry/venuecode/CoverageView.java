package org.sitesentinel.siteregistry.venuecode;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/** How far a site's buildings have a posted code each (一楼一码覆盖). */
final class CoverageView {
    private CoverageView() {}

    /**
     * A site in a list: numbers of its buildings.
     *
     * @param posted with a posted code
     * @param withoutCode that never had one
     * @param notPosted with a code that does not hang yet
     * @param revoked whose last code was revoked
     * @param complete whether every building has a posted code
     */
    @Schema(name = "SiteCodeCoverage")
    public record OfSite(
            UUID siteId,
            String name,
            SiteType type,
            String district,
            int buildings,
            int posted,
            int withoutCode,
            int notPosted,
            int revoked,
            boolean complete) {}

    /**
     * One site in full.
     *
     * @param gaps the buildings without a posted code, in order of entry
     */
    @Schema(name = "VenueCodeCoverage")
    public record InFull(UUID siteId, int buildings, int posted, boolean complete, List<Gap> gaps) {
        public InFull {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A building without a posted code.
     *
     * @param code the one that is to be posted, if there is one
     */
    @Schema(name = "VenueCodeGap")
    public record Gap(
            UUID buildingId,
            String building,
            CodeGap gap,
            @Nullable String code) {}
}
