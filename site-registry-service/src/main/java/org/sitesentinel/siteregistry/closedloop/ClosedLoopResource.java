package org.sitesentinel.siteregistry.closedloop;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.site.Sites;

/** Entry-only mode (只进不出) of a site and the permits to leave it. */
@Path("/api/v1/sites/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class ClosedLoopResource {
    private final SetClosedLoop set;
    private final PermitExit permit;
    private final ClosedLoops loops;
    private final Sites sites;
    private final AccessScope scope;

    ClosedLoopResource(SetClosedLoop set, PermitExit permit, ClosedLoops loops, Sites sites, AccessScope scope) {
        this.set = set;
        this.permit = permit;
        this.loops = loops;
        this.sites = sites;
        this.scope = scope;
    }

    @PUT
    @Path("/closed-loop")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Set the days of entry-only mode 设置只进不出",
            description = "If-Match \"0\" for the first time; a last day in the past ends it.")
    public ClosedLoopView set(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ClosedLoopDays input) {
        return set.set(id, ExpectedVersion.of(ifMatch), input);
    }

    @GET
    @Path("/closed-loop")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR, FRONTEND, INSPECTOR})
    @Operation(summary = "Entry-only mode of a site 只进不出", description = "Version 0 until it is first set.")
    public ClosedLoopView get(UUID id) {
        UUID site = sites.require(id, scope).id();
        return loops.findByIdOptional(site)
                .map(ClosedLoop::view)
                .orElseGet(() -> new ClosedLoopView(site, 0, null, null, null));
    }

    @POST
    @Path("/exit-permits")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(summary = "Permit somebody to leave 外出许可")
    @APIResponseSchema(value = ExitPermitView.class, responseCode = "201")
    public Response permit(UUID id, NewExitPermit input) {
        ExitPermitView view = permit.permit(id, input);
        return Response.created(URI.create("/api/v1/sites/" + id + "/closed-loop"))
                .entity(view)
                .build();
    }
}
