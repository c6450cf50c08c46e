package org.sitesentinel.siteregistry.venuecode;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.site.Sites;

/** Which buildings of one site lack a posted code. Shows codes, and so only to those who manage them. */
@Path("/api/v1/sites/{id}/venue-code-coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venue codes 场所码")
public class SiteCoverageResource {
    private final CodeCoverage coverage;
    private final Sites sites;
    private final AccessScope scope;

    SiteCoverageResource(CodeCoverage coverage, Sites sites, AccessScope scope) {
        this.coverage = coverage;
        this.sites = sites;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "Which of a site's buildings lack a posted code 场所码缺口")
    public CoverageView.InFull get(UUID id) {
        return coverage.of(sites.require(id, scope).id());
    }
}
