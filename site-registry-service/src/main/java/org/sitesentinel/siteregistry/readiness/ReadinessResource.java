package org.sitesentinel.siteregistry.readiness;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** How ready a site is (防控准备), facet by facet. */
@Path("/api/v1/sites/{id}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness 防控准备")
public class ReadinessResource {
    private final Readiness readiness;
    private final AccessScope scope;

    ReadinessResource(Readiness readiness, AccessScope scope) {
        this.readiness = readiness;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "How ready a site is 场所准备情况",
            description = "UNKNOWN: never reported, or longer ago than the facet may be.")
    public ReadinessView get(UUID id) {
        return readiness.one(id, scope).orElseThrow(() -> new NotFound().exception());
    }
}
