package org.sitesentinel.siteregistry.allowlist;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.siteregistry.site.Sites;

/** What kiosks and people need so that a gate can decide without a network. */
@Path("/api/v1/sites/{id}")
@Tag(name = "Check-ins 扫码登记")
public class AllowListResource {
    private static final String JOSE = "application/jose";

    private final IssueAllowList issue;
    private final SigningKeys keys;
    private final OfflinePasses passes;
    private final PersonRefs refs;
    private final Sites sites;
    private final AccessScope scope;
    private final Clock clock;

    AllowListResource(
            IssueAllowList issue,
            SigningKeys keys,
            OfflinePasses passes,
            PersonRefs refs,
            Sites sites,
            AccessScope scope,
            Clock clock) {
        this.issue = issue;
        this.keys = keys;
        this.passes = passes;
        this.refs = refs;
        this.sites = sites;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Path("/allow-list")
    @Produces(JOSE)
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "List by which a kiosk decides offline 离线放行名单",
            description =
                    "A compact JWS over an AllowList, signed by a key of /api/v1/allow-list-keys. A pass that is not on"
                            + " it is looked at by hand. Answers 304 to the ETag of a list that still holds. What was"
                            + " decided by it comes back through /api/v1/check-in-batches with its listId.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JOSE, schema = @Schema(implementation = AllowList.class)))
    public Response list(UUID id, @Context Request request) {
        AllowList list = issue.issue(id);
        EntityTag tag = new EntityTag(list.listId().toString(), true);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(keys.sign(list)) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("/offline-passes")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "Passes for kiosks that are offline 离线通行凭证",
            description = "One a person, in the order asked for; the same until its period is over. Nothing is kept.")
    public List<OfflinePassView> passes(UUID id, NewOfflinePasses input) {
        UUID site = sites.require(id, scope).id();
        LocalDate today = LocalDate.now(clock);
        return input.people().stream()
                .map(person -> new OfflinePassView(passes.of(site, person.ref(refs), today), passes.lastDay(today)))
                .toList();
    }
}
