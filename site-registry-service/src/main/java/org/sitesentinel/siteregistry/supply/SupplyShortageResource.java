package org.sitesentinel.siteregistry.supply;

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
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Sites that lack supplies (物资短缺), and those of which nobody knows. */
@Path("/api/v1/supply-shortages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class SupplyShortageResource {
    private final SupplyReserves reserves;
    private final AccessScope scope;
    private final Clock clock;

    SupplyShortageResource(SupplyReserves reserves, AccessScope scope, Clock clock) {
        this.reserves = reserves;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "Supply shortages 物资短缺清单",
            description = "UNMET: below the days required today. UNKNOWN: never reported, or too long ago.")
    public Page<SupplyShortage> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType type,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("s.district = :district", "district", district)
                .and("s.type = :type", "type", type == null ? null : type.name());
        return Page.of(
                reserves.shortages(filter, LocalDate.now(clock), Cursor.of(cursor), limit, scope),
                limit,
                shortage -> shortage,
                shortage -> new Cursor(shortage.siteId()));
    }
}
