package org.sitesentinel.siteregistry.site;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** What becomes of a site that is registered, and what it was before. */
@Path("/api/v1/sites/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites 场所")
public class SiteLifeResource {
    private final ChangeSite change;
    private final SiteLifecycle lifecycle;
    private final Sites sites;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    SiteLifeResource(
            ChangeSite change, SiteLifecycle lifecycle, Sites sites, AccessScope scope, SecurityIdentity caller) {
        this.change = change;
        this.lifecycle = lifecycle;
        this.sites = sites;
        this.scope = scope;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(
            summary = "Correct a site 更正场所",
            description = "All but its type and district. Absent persons stay; what it was stays in the history.")
    public SiteView correct(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SiteCorrection input) {
        return change.correct(id, ExpectedVersion.of(ifMatch), input, scope, by());
    }

    @POST
    @Path("/activation")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(summary = "Activate a site 启用场所", description = "A registered or a suspended one.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response activate(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SiteStep input) {
        return step(id, ifMatch, input, lifecycle::activate);
    }

    @POST
    @Path("/suspension")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(summary = "Suspend a site 暂停场所", description = "An active one.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response suspend(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SiteStep input) {
        return step(id, ifMatch, input, lifecycle::suspend);
    }

    @POST
    @Path("/closure")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(summary = "Close a site 注销场所", description = "For good.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response close(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SiteStep input) {
        return step(id, ifMatch, input, lifecycle::close);
    }

    @POST
    @Path("/succession")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Supersede a site 合并或分立场所",
            description = "Closes it in favour of others: several when it is divided; sites that name the same "
                    + "successor are merged. Its history stays.")
    @APIResponseSchema(value = SiteView.class, responseCode = "200")
    public Response supersede(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Succession input) {
        return Response.ok(change.supersede(id, ExpectedVersion.of(ifMatch), input, scope, by()))
                .build();
    }

    @GET
    @Path("/history")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR, DISTRICT_SYSTEM})
    @Operation(summary = "What a site was 场所历史", description = "Oldest first: what, who, when and why.")
    public List<SiteVersion.View> history(UUID id) {
        return sites.history(sites.require(id, scope).id()).stream()
                .map(SiteVersion::view)
                .toList();
    }

    private Response step(UUID id, @Nullable String ifMatch, SiteStep input, ChangeSite.Step step) {
        return Response.ok(change.step(id, ExpectedVersion.of(ifMatch), input, step, scope, by()))
                .build();
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
