package org.sitesentinel.siteregistry.venuecode;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A venue code as its managers see it.
 *
 * @param reprints how often its poster was printed again
 */
public record VenueCodeView(
        UUID id,
        long version,
        String code,
        UUID siteId,
        UUID buildingId,
        VenueCodeStatus status,
        LocalDate issuedOn,
        @Nullable LocalDate postedOn,
        @Nullable String postedWhere,
        int reprints,
        @Nullable LocalDate revokedOn,
        @Nullable RevocationReason revocationReason,
        @Nullable String revocationNote)
        implements Versioned {

    static VenueCodeView of(VenueCode code) {
        Revocation revocation = code.revocation();
        return new VenueCodeView(
                code.id(),
                code.version(),
                code.code(),
                code.building().site().id(),
                code.building().id(),
                code.status(),
                code.issuedOn(),
                code.postedOn(),
                code.postedWhere(),
                code.reprints(),
                revocation == null ? null : revocation.revokedOn(),
                revocation == null ? null : revocation.reason(),
                revocation == null ? null : revocation.note());
    }

    /** What anybody may know who holds the code: just what a front end must show after a scan. */
    @Schema(name = "ResolvedVenueCode")
    public record Resolved(String code, SiteType siteType, String site, String building, VenueCodeStatus status) {
        static Resolved of(VenueCode code) {
            return new Resolved(
                    code.code(),
                    code.building().site().type(),
                    code.building().site().name(),
                    code.building().name(),
                    code.status());
        }

        /** Changes with anything that is shown, be it the code's, the building's or the site's. */
        EntityTag tag() {
            UUID digest = UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
            return new EntityTag(digest.toString(), true);
        }
    }
}
