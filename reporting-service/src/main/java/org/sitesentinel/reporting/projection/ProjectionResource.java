package org.sitesentinel.reporting.projection;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.reporting.freshness.FreshTopics;
import org.sitesentinel.reporting.freshness.Freshness;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** How fresh the figures are, and whether they add up. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projection 数据投影")
public class ProjectionResource {
    private static final int NIGHTS = 31;

    private final FreshTopics topics;
    private final Reconcile reconcile;
    private final ReconciliationTable nights;
    private final Rebuild rebuild;
    private final SecurityIdentity caller;

    ProjectionResource(
            FreshTopics topics,
            Reconcile reconcile,
            ReconciliationTable nights,
            Rebuild rebuild,
            SecurityIdentity caller) {
        this.topics = topics;
        this.reconcile = reconcile;
        this.nights = nights;
        this.rebuild = rebuild;
        this.caller = caller;
    }

    @GET
    @Path("/freshness")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "Up to when events are applied 数据时效",
            description = "By topic; lag counts waiting records; stale says that nothing was told for too long.")
    public List<Freshness> freshness() {
        return topics.all();
    }

    @GET
    @Path("/projection/reconciliation")
    @RolesAllowed({ANALYST, BUREAU_ADMIN})
    @Operation(summary = "Do the figures add up 数据核对", description = "Recomputes every figure from the facts.")
    public Reconciliation reconciliation() {
        return reconcile.run();
    }

    @GET
    @Path("/projection/reconciliations")
    @RolesAllowed({ANALYST, BUREAU_ADMIN})
    @Operation(summary = "What came of the last nights' 每夜核对结果", description = "Newest first, 31 at most.")
    public List<KeptReconciliation> reconciliations() {
        return nights.last(NIGHTS);
    }

    @POST
    @Idempotent
    @Path("/projection/rebuild")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Compute all figures afresh 重建数据投影",
            description = "Beside the live ones, from the facts that are there; queries go on, and read the new ones "
                    + "when they have caught up. One at a time: while one is under way, it is answered.")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202")
    public Response beginRebuild() {
        RebuildView begun = rebuild.begin(
                RebuildView.Reason.ASKED_FOR, caller.getPrincipal().getName());
        return Response.accepted(begun)
                .location(URI.create("/api/v1/projection/rebuild"))
                .build();
    }

    @GET
    @Path("/projection/rebuild")
    @RolesAllowed({ANALYST, BUREAU_ADMIN})
    @Operation(summary = "How far the last rebuild is 重建进度", description = "404 before the first one.")
    public RebuildView rebuild() {
        return rebuild.last().orElseThrow(() -> new NotFound().exception());
    }
}
