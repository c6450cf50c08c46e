package org.sitesentinel.reporting.projection;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.events.ConsumedOffsets;

/** How fresh the figures are, and whether they add up. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projection 数据投影")
public class ProjectionResource {
    private final ConsumedOffsets offsets;
    private final Reconcile reconcile;

    ProjectionResource(ConsumedOffsets offsets, Reconcile reconcile) {
        this.offsets = offsets;
        this.reconcile = reconcile;
    }

    @GET
    @Path("/freshness")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "Up to when events are applied 数据时效", description = "By topic; lag counts waiting records.")
    public List<ConsumedOffsets.Freshness> freshness() {
        return offsets.freshness();
    }

    @GET
    @Path("/projection/reconciliation")
    @RolesAllowed({ANALYST, BUREAU_ADMIN})
    @Operation(summary = "Do the figures add up 数据核对", description = "Recomputes every figure from the facts.")
    public Reconcile.Reconciliation reconciliation() {
        return reconcile.run();
    }
}
