package org.sitesentinel.siteregistry.accesscontrol;

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

/** Access control of a site (门禁系统). */
@Path("/api/v1/sites/{id}/access-control")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class AccessControlResource {
    private final ReportAccessControl report;
    private final AccessControls accessControls;
    private final Sites sites;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    AccessControlResource(
            ReportAccessControl report,
            AccessControls accessControls,
            Sites sites,
            AccessScope scope,
            SecurityIdentity caller) {
        this.report = report;
        this.accessControls = accessControls;
        this.sites = sites;
        this.scope = scope;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, SITE_OPERATOR})
    @Operation(
            summary = "Report access control 报告门禁安装",
            description = "If-Match \"0\" for the first report. A step taken back asks for a note.")
    public AccessControlView report(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AccessControlReport input) {
        return report.report(
                id, ExpectedVersion.of(ifMatch), input, caller.getPrincipal().getName());
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "Access control of a site 门禁情况",
            description = "Version 0 and no status until the first report.")
    public AccessControlView get(UUID id) {
        UUID siteId = sites.require(id, scope).id();
        return accessControls
                .findByIdOptional(siteId)
                .map(AccessControl::view)
                .orElseGet(() -> AccessControlView.unreported(siteId));
    }

    @GET
    @Path("/history")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "What was reported 门禁报告历史", description = "Oldest first: the report, who and when.")
    public Page<AccessControlVersion.View> history(
            UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        UUID siteId = sites.require(id, scope).id();
        return Page.of(
                accessControls.history(siteId, VersionCursor.after(cursor), limit),
                limit,
                AccessControlVersion::view,
                AccessControlVersion::cursor);
    }
}
