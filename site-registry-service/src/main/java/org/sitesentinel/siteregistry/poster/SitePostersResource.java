package org.sitesentinel.siteregistry.poster;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.poster.PosterProblem.NoCodeToPrint;
import org.sitesentinel.siteregistry.site.Sites;
import org.sitesentinel.siteregistry.venuecode.VenueCodes;

/** The posters of a whole site in one file, to be printed in one go. */
@Path("/api/v1/sites/{id}/posters")
@Tag(name = "Posters 场所码海报")
public class SitePostersResource {
    private final DrawPoster draw;
    private final VenueCodes codes;
    private final Sites sites;
    private final AccessScope scope;

    SitePostersResource(DrawPoster draw, VenueCodes codes, Sites sites, AccessScope scope) {
        this.draw = draw;
        this.codes = codes;
        this.sites = sites;
        this.scope = scope;
    }

    @GET
    @Produces(PosterFormat.PDF_TYPE)
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "All posters of a site 整个场所的海报",
            description = "One PDF, a page a code in force; 409 no-code-to-print when there is none.")
    public Response get(UUID id) {
        List<Poster> posters = codes.inForceAt(sites.require(id, scope).id()).stream()
                .map(draw::posterOf)
                .toList();
        if (posters.isEmpty()) {
            throw new NoCodeToPrint().exception();
        }
        return Response.ok((StreamingOutput) out -> draw.drawAll(posters, out))
                .header(HttpHeaders.CACHE_CONTROL, PosterResource.PRIVATE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"posters.pdf\"")
                .build();
    }
}
