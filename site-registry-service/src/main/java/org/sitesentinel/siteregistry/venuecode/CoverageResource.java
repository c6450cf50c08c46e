package org.sitesentinel.siteregistry.venuecode;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** How far sites have their codes posted (场所码覆盖). */
@Path("/api/v1/venue-code-coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venue codes 场所码")
public class CoverageResource {
    private final CodeCoverage coverage;
    private final AccessScope scope;

    CoverageResource(CodeCoverage coverage, AccessScope scope) {
        this.coverage = coverage;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "How far sites have their codes posted 场所码覆盖",
            description = "In order of entry, without closed sites; complete=false finds those that lack one.")
    public Page<CoverageView.OfSite> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType type,
            @RestQuery @Nullable Boolean complete,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("s.district = :district", "district", district)
                .and("s.type = :type", "type", type == null ? null : type.name());
        return Page.of(
                coverage.list(filter, complete, Cursor.of(cursor), limit, scope),
                limit,
                site -> site,
                site -> new Cursor(site.siteId()));
    }
}
