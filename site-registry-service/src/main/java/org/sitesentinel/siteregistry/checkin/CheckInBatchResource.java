package org.sitesentinel.siteregistry.checkin;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.problem.Messages;

/** Check-ins that kiosks kept back while they were offline. */
@Path("/api/v1/check-in-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class CheckInBatchResource {
    private static final String NDJSON = "application/x-ndjson";

    private final ReceiveBatch receive;

    CheckInBatchResource(ReceiveBatch receive) {
        this.receive = receive;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, NDJSON})
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "Hand in check-ins kept offline 补传离线登记",
            description =
                    "Up to 1000 scans of kiosks, at most 24 hours old, as an array or one a line; each has its own"
                            + " outcome. kioskId, sequence and at are required; what was handed in before is UNCHANGED. Who"
                            + " decided by an allow-list names it, and kioskDecision of everybody.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = NewCheckIn.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = NewCheckIn.class))
            })
    public CheckInBatchView receive(InputStream body, @Context HttpHeaders headers) throws IOException {
        boolean lines = headers.getMediaType().isCompatible(MediaType.valueOf(NDJSON));
        return receive.receive(body, lines, Messages.choose(headers.getAcceptableLanguages()));
    }
}
