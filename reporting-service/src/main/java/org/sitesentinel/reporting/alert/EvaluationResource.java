package org.sitesentinel.reporting.alert;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.idempotency.Idempotent;

/** A rule held against the figures on demand. */
@Path("/api/v1/alert-rules/{id}/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alert rules 预警规则")
public class EvaluationResource {
    private final EvaluateRule evaluate;

    EvaluationResource(EvaluateRule evaluate) {
        this.evaluate = evaluate;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Evaluate a rule now 立即评估预警规则",
            description = "Rules are evaluated by themselves, too. 409 rule-is-disabled of one that is not.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "200")
    public Response evaluate(UUID id) {
        return Response.ok(evaluate.evaluate(id)).build();
    }
}
