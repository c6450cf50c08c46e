package org.sitesentinel.siteregistry.supply;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.VersionCursor;
import org.sitesentinel.siteregistry.site.Sites;

/** Reserve of supplies of a site (物资储备). */
@Path("/api/v1/sites/{id}/supply-reserve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class SupplyReserveResource {
    private final ReportSupplyReserve report;
    private final SupplyReserves reserves;
    private final Sites sites;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    SupplyReserveResource(
            ReportSupplyReserve report,
            SupplyReserves reserves,
            Sites sites,
            AccessScope scope,
            SecurityIdentity caller) {
        this.report = report;
        this.reserves = reserves;
        this.sites = sites;
        this.scope = scope;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, SITE_OPERATOR})
    @Operation(summary = "Report the reserve 报告物资储备", description = "If-Match \"0\" for the first report.")
    public SupplyReserveView report(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SupplyReport input) {
        return report.report(
                id, ExpectedVersion.of(ifMatch), input, caller.getPrincipal().getName());
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "The reserve of a site 物资储备情况", description = "Version 0 until the first report.")
    public SupplyReserveView get(UUID id) {
        UUID siteId = sites.require(id, scope).id();
        return reserves.findByIdOptional(siteId)
                .map(SupplyReserve::view)
                .orElseGet(() -> SupplyReserveView.unreported(siteId));
    }

    @GET
    @Path("/history")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "What was reported 物资报告历史", description = "Oldest first: the report, who and when.")
    public Page<SupplyReserveVersion.View> history(
            UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        UUID siteId = sites.require(id, scope).id();
        return Page.of(
                reserves.history(siteId, VersionCursor.after(cursor), limit),
                limit,
                SupplyReserveVersion::view,
                SupplyReserveVersion::cursor);
    }
}
