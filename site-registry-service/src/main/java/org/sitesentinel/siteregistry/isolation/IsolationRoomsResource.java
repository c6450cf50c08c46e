package org.sitesentinel.siteregistry.isolation;

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

/** Isolation rooms of a site (隔离室). */
@Path("/api/v1/sites/{id}/isolation-rooms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class IsolationRoomsResource {
    private final ReportIsolationRooms report;
    private final AllIsolationRooms isolationRooms;
    private final Sites sites;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    IsolationRoomsResource(
            ReportIsolationRooms report,
            AllIsolationRooms isolationRooms,
            Sites sites,
            AccessScope scope,
            SecurityIdentity caller) {
        this.report = report;
        this.isolationRooms = isolationRooms;
        this.sites = sites;
        this.scope = scope;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, SITE_OPERATOR})
    @Operation(
            summary = "Report isolation rooms 报告隔离室",
            description = "All of them; If-Match \"0\" for the first report.")
    public IsolationRoomsView report(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, IsolationRoomsReport input) {
        return report.report(
                id, ExpectedVersion.of(ifMatch), input, caller.getPrincipal().getName());
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "Isolation rooms of a site 隔离室情况", description = "Version 0 until the first report.")
    public IsolationRoomsView get(UUID id) {
        UUID siteId = sites.require(id, scope).id();
        return isolationRooms
                .findByIdOptional(siteId)
                .map(IsolationRooms::view)
                .orElseGet(() -> IsolationRoomsView.unreported(siteId));
    }

    @GET
    @Path("/history")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "What was reported 隔离室报告历史", description = "Oldest first: the report, who and when.")
    public Page<IsolationRoomsVersion.View> history(
            UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        UUID siteId = sites.require(id, scope).id();
        return Page.of(
                isolationRooms.history(siteId, VersionCursor.after(cursor), limit),
                limit,
                IsolationRoomsVersion::view,
                IsolationRoomsVersion::cursor);
    }
}
