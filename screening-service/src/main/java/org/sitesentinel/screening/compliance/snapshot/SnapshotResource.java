package org.sitesentinel.screening.compliance.snapshot;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.idempotency.Idempotent;

/** Has a day counted and published. */
@Path("/api/v1/testing-compliance/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Testing compliance 检测频次")
public class SnapshotResource {
    private final TakeSnapshot take;

    SnapshotResource(TakeSnapshot take) {
        this.take = take;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Publish how tests were kept on a day 发布检测覆盖快照",
            description = "Of the caller's sites at the end of that day; what has not changed is not published again. "
                    + "The last days are counted every night.")
    @APIResponseSchema(value = SnapshotView.class, responseCode = "201")
    public Response take(NewSnapshot input) {
        SnapshotView view = take.take(input);
        return Response.created(URI.create("/api/v1/testing-compliance?groupBy=site,post&asOf=" + view.day()))
                .entity(view)
                .build();
    }
}
