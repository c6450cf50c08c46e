package org.sitesentinel.reporting.projection;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.RejectedEvents;
import org.sitesentinel.runtime.events.RejectedEvents.RejectedEvent;
import org.sitesentinel.runtime.events.ReplayRejectedEvents;
import org.sitesentinel.runtime.events.ReplayRejectedEvents.Outcome;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** What the topics told that could not be read or applied (被拒事件). */
@Path("/api/v1/projection/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projection 数据投影")
public class RejectedEventResource {
    private static final Logger LOG = Logger.getLogger(RejectedEventResource.class);
    private static final int PAGE = 500;

    private final RejectedEvents rejected;
    private final ReplayRejectedEvents replay;

    RejectedEventResource(RejectedEvents rejected, ReplayRejectedEvents replay) {
        this.rejected = rejected;
        this.replay = replay;
    }

    /** What became of all that waited. */
    public record Replayed(int applied, int stillRejected) {}

    @GET
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "List rejected events 查询被拒事件",
            description = "In the order in which they were set aside, with the reason; never what they hold.")
    public Page<RejectedEvent> list(
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return rejected.page(topic, cursor, limit);
    }

    @POST
    @Idempotent
    @Path("/replay")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Apply them all again 全部重放",
            description = "After a repair. Those that still cannot be applied go on waiting.")
    @APIResponseSchema(value = Replayed.class, responseCode = "200")
    public Response replayAll() {
        int applied = 0;
        int still = 0;
        String cursor = null;
        do {
            Page<RejectedEvent> page = rejected.page(null, cursor, PAGE);
            for (RejectedEvent one : page.items()) {
                Outcome outcome = replay.replay(one.id());
                applied += outcome == Outcome.APPLIED ? 1 : 0;
                still += outcome == Outcome.STILL_REJECTED ? 1 : 0;
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return Response.ok(new Replayed(applied, still)).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/replay")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Apply one again 重放",
            description = "409 still-rejected while whatever is wrong with it is still wrong.")
    @APIResponseSchema(value = Replayed.class, responseCode = "200")
    public Response replay(long id) {
        return switch (replay.replay(id)) {
            case APPLIED -> Response.ok(new Replayed(1, 0)).build();
            case STILL_REJECTED -> throw new ProjectionProblem.StillRejected().exception();
            case UNKNOWN -> throw new NotFound().exception();
        };
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Let one go for good 放弃", description = "What it told is in the topic still.")
    @APIResponse(responseCode = "204", description = "It waits no longer", content = @Content(schema = @Schema()))
    public void discard(long id) {
        if (!rejected.discard(id)) {
            throw new NotFound().exception();
        }
        LOG.infof("Rejected event %d was let go", id);
    }
}
