package org.sitesentinel.inspection.draw;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Drawing and publishing: each happens once. */
@Path(DrawResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws 双随机抽查")
public class DrawingResource {
    private final HoldDraw hold;
    private final PublishDraw publish;
    private final Candidates candidates;
    private final SecurityIdentity caller;

    DrawingResource(HoldDraw hold, PublishDraw publish, Candidates candidates, SecurityIdentity caller) {
        this.hold = hold;
        this.publish = publish;
        this.candidates = candidates;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/drawing")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Draw 抽取",
            description =
                    "Freezes the sites that fit, their weights with reasons, the inspectors and their conflicts; then draws by "
                            + "the seed. Once and for all. 409 nothing-to-draw; 409 inspectors-short where a site that could be "
                            + "drawn is left fewer inspectors than it needs, whatever the seed.")
    @APIResponseSchema(value = DrawView.class, responseCode = "200")
    public Response draw(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Drawing input) {
        return answer(hold.draw(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Publish a draw 公布抽取结果", description = "Gives out an assignment for each site that was drawn.")
    @APIResponseSchema(value = DrawView.class, responseCode = "200")
    public Response publish(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DrawPublication input) {
        return answer(publish.publish(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    private Response answer(Draw draw) {
        return Response.ok(DrawView.of(draw, candidates.results(draw.id()))).build();
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
