package org.sitesentinel.siteregistry.disinfection;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.siteregistry.site.Sites;

/** The disinfection log of a site (消杀台账). */
@Path("/api/v1/sites/{id}/disinfections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class DisinfectionResource {
    private final LogDisinfection log;
    private final Disinfections disinfections;
    private final Sites sites;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    DisinfectionResource(
            LogDisinfection log, Disinfections disinfections, Sites sites, AccessScope scope, SecurityIdentity caller) {
        this.log = log;
        this.disinfections = disinfections;
        this.sites = sites;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, SITE_OPERATOR})
    @Operation(summary = "Log a disinfection 登记消杀", description = "Who did it is told by post, never by name.")
    @APIResponseSchema(value = DisinfectionView.class, responseCode = "201")
    public Response log(UUID id, NewDisinfection input) {
        DisinfectionView view = log.log(id, input, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/sites/" + id + "/disinfections"))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "A site's disinfections 消杀台账", description = "In order of entry.")
    public Page<DisinfectionView> list(
            UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        UUID siteId = sites.require(id, scope).id();
        return Page.of(
                disinfections.of(siteId, Cursor.of(cursor), limit),
                limit,
                Disinfection::view,
                one -> new Cursor(one.id()));
    }
}
