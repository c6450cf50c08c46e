package org.sitesentinel.siteregistry.venuecode;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** Venue codes (场所码). */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venue codes 场所码")
public class VenueCodeResource {
    private final IssueVenueCode issue;
    private final PostVenueCode post;
    private final VenueCodes codes;
    private final OpenLookUps lookUps;

    VenueCodeResource(IssueVenueCode issue, PostVenueCode post, VenueCodes codes, OpenLookUps lookUps) {
        this.issue = issue;
        this.post = post;
        this.codes = codes;
        this.lookUps = lookUps;
    }

    @POST
    @Path("/buildings/{id}/venue-code")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "Issue a building's code 申领场所码", description = "409 code-exists points to the one it has.")
    @APIResponseSchema(value = VenueCodeView.class, responseCode = "201")
    public Response issue(UUID id, VenueCodeInput.Issue input) {
        return created(issue.issue(id, input));
    }

    @POST
    @Path("/venue-codes/{code}/posting")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "A code was posted 张贴场所码", description = "409 code-posted when it hangs already.")
    @APIResponseSchema(value = VenueCodeView.class, responseCode = "201")
    public Response post(String code, VenueCodeInput.Posting input) {
        return created(post.post(code, input));
    }

    @GET
    @Path("/venue-codes/{code}")
    @PermitAll
    @Cache(maxAge = 300)
    @Operation(summary = "What a code stands for 解析场所码", description = "Open; limited by address.")
    public VenueCodeView.Resolved resolve(String code, @Context HttpServerRequest request) {
        lookUps.count(request);
        return codes.resolve(code).map(VenueCodeView.Resolved::of).orElseThrow(() -> new NotFound().exception());
    }

    private static Response created(VenueCodeView view) {
        return Response.created(URI.create("/api/v1/venue-codes/" + view.code()))
                .entity(view)
                .build();
    }
}
