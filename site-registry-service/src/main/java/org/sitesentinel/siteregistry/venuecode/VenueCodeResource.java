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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.site.Buildings;

/** Venue codes (场所码). */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Venue codes 场所码")
public class VenueCodeResource {
    private final IssueVenueCode issue;
    private final PostVenueCode post;
    private final RotateVenueCode rotate;
    private final RevokeVenueCode revoke;
    private final ReprintVenueCode reprint;
    private final VenueCodes codes;
    private final Buildings buildings;
    private final OpenLookUps lookUps;
    private final AccessScope scope;

    VenueCodeResource(
            IssueVenueCode issue,
            PostVenueCode post,
            RotateVenueCode rotate,
            RevokeVenueCode revoke,
            ReprintVenueCode reprint,
            VenueCodes codes,
            Buildings buildings,
            OpenLookUps lookUps,
            AccessScope scope) {
        this.issue = issue;
        this.post = post;
        this.rotate = rotate;
        this.revoke = revoke;
        this.reprint = reprint;
        this.codes = codes;
        this.buildings = buildings;
        this.lookUps = lookUps;
        this.scope = scope;
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

    @POST
    @Path("/venue-codes/{code}/rotation")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "Give its building another code 换码",
            description = "The code is revoked and the new one, in the answer, must be posted.")
    @APIResponseSchema(value = VenueCodeView.class, responseCode = "201")
    public Response rotate(
            String code, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, VenueCodeInput.Rotation input) {
        return created(rotate.rotate(code, ExpectedVersion.of(ifMatch), input));
    }

    @POST
    @Path("/venue-codes/{code}/revocation")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "Revoke a code 作废场所码", description = "For good; 410 code-revoked from then on.")
    @APIResponseSchema(value = VenueCodeView.class, responseCode = "201")
    public Response revoke(
            String code, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, VenueCodeInput.Revoking input) {
        return created(revoke.revoke(code, ExpectedVersion.of(ifMatch), input));
    }

    @POST
    @Path("/venue-codes/{code}/reprints")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "A poster was printed again 补打场所码", description = "The code stays the same.")
    @APIResponseSchema(value = VenueCodeView.class, responseCode = "201")
    public Response reprint(String code, VenueCodeInput.Reprinting input) {
        return created(reprint.reprint(code, input));
    }

    @GET
    @Path("/venue-codes/{code}/reprints")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "A code's reprints 补打记录", description = "Oldest first.")
    public List<Reprint.View> reprints(String code) {
        return codes.reprintsOf(codes.require(code, scope)).stream()
                .map(Reprint::view)
                .toList();
    }

    @GET
    @Path("/buildings/{id}/venue-codes")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(summary = "A building's codes 楼栋场所码历史", description = "Latest first, with those revoked.")
    public List<VenueCodeView> history(UUID id) {
        return codes.of(buildings.require(id, scope)).stream()
                .map(VenueCodeView::of)
                .toList();
    }

    @GET
    @Path("/venue-codes/{code}")
    @PermitAll
    @Cache(maxAge = 300)
    @Operation(
            summary = "What a code stands for 解析场所码",
            description = "Open; limited by address. May be kept for five minutes. 410 code-revoked once revoked.")
    @APIResponseSchema(VenueCodeView.Resolved.class)
    public Response resolve(String code, @Context HttpServerRequest http, @Context Request request) {
        lookUps.count(http);
        VenueCode found = codes.resolve(code).orElseThrow(() -> new NotFound().exception());
        found.requireInForce();
        VenueCodeView.Resolved shown = VenueCodeView.Resolved.of(found);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(shown.tag());
        return (unchanged == null ? Response.ok(shown) : unchanged)
                .tag(shown.tag())
                .build();
    }

    private static Response created(VenueCodeView view) {
        return Response.created(URI.create("/api/v1/venue-codes/" + view.code()))
                .entity(view)
                .build();
    }
}
