package org.sitesentinel.siteregistry.poster;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.venuecode.VenueCode;
import org.sitesentinel.siteregistry.venuecode.VenueCodes;

/** The poster of a venue code (场所码海报), A4. */
@Path("/api/v1/venue-codes/{code}/poster")
@Tag(name = "Posters 场所码海报")
public class PosterResource {
    /** Kept by nobody but the caller, who asks each time whether it still holds. */
    static final String PRIVATE = "private, no-cache";

    private static final List<Variant> VARIANTS = Arrays.stream(PosterFormat.values())
            .map(format -> new Variant(MediaType.valueOf(format.mediaType()), (String) null, null))
            .toList();

    private final DrawPoster draw;
    private final VenueCodes codes;
    private final AccessScope scope;

    PosterResource(DrawPoster draw, VenueCodes codes, AccessScope scope) {
        this.draw = draw;
        this.codes = codes;
        this.scope = scope;
    }

    @GET
    @Produces({PosterFormat.PDF_TYPE, PosterFormat.SVG_TYPE, PosterFormat.PNG_TYPE})
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "A code's poster 场所码海报",
            description = "A4, as Accept asks. dpi is for PNG: 72 to 300 dots to the inch.")
    public Response get(
            String code, @RestQuery @DefaultValue("300") @Min(72) @Max(300) int dpi, @Context Request request) {
        PosterFormat format = accepted(request);
        VenueCode found = codes.require(code, scope);
        found.requireInForce();
        Poster poster = draw.posterOf(found);
        EntityTag tag = new EntityTag(poster.digest() + "-" + format + dpi, true);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(draw.draw(poster, format, dpi), format.mediaType()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static PosterFormat accepted(Request request) {
        @Nullable Variant best = request.selectVariant(VARIANTS);
        return Arrays.stream(PosterFormat.values())
                .filter(format -> best != null && best.getMediaType().equals(MediaType.valueOf(format.mediaType())))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
