package org.sitesentinel.siteregistry.readiness;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** How ready sites are (防控准备), facet by facet. */
@Path("/api/v1/sites-readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class SitesReadinessResource {
    private final Readiness readiness;
    private final AccessScope scope;

    SitesReadinessResource(Readiness readiness, AccessScope scope) {
        this.readiness = readiness;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "How ready sites are 准备情况清单",
            description = "In order of the sites' entry; facet and status narrow the facets shown, and leave out sites"
                    + " without any.")
    public Page<ReadinessView> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType type,
            @RestQuery @Nullable Facet facet,
            @RestQuery @Nullable FacetStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("s.district = :district", "district", district)
                .and("s.type = :type", "type", type == null ? null : type.name())
                .and("f.facet = :facet", "facet", facet == null ? null : facet.name())
                .and("f.status = :status", "status", status == null ? null : status.name());
        List<ReadinessView> found = readiness.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, view -> view, view -> new Cursor(view.siteId()));
    }
}
