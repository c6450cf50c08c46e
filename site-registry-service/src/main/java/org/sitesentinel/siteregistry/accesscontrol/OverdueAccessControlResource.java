package org.sitesentinel.siteregistry.accesscontrol;

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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Installations that are late (逾期未装门禁). */
@Path("/api/v1/overdue-access-controls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class OverdueAccessControlResource {
    private final AccessControls accessControls;
    private final AccessScope scope;
    private final Clock clock;

    OverdueAccessControlResource(AccessControls accessControls, AccessScope scope, Clock clock) {
        this.accessControls = accessControls;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "Overdue installations 逾期未装门禁",
            description = "Due before today and not in use; in order of the sites' entry.")
    public Page<OverdueAccessControl> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType type,
            @RestQuery @Nullable AccessControlBlocker blocker,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("s.district = :district", "district", district)
                .and("s.type = :type", "type", type)
                .and("a.installation.blocker = :blocker", "blocker", blocker);
        return Page.of(
                accessControls.overdue(filter, LocalDate.now(clock), Cursor.of(cursor), limit, scope),
                limit,
                one -> one,
                one -> new Cursor(one.siteId()));
    }
}
