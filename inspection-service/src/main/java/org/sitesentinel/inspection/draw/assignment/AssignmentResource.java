package org.sitesentinel.inspection.draw.assignment;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** One assignment and what becomes of it. */
@Path(AssignmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draw assignments 抽查任务")
public class AssignmentResource {
    static final String PATH = "/api/v1/draw-assignments";

    private final ChangeAssignment change;
    private final Assignments assignments;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    AssignmentResource(ChangeAssignment change, Assignments assignments, AccessScope scope, SecurityIdentity caller) {
        this.change = change;
        this.assignments = assignments;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(summary = "One assignment and what it was 单项任务及其历史")
    public AssignmentView get(UUID id) {
        return AssignmentView.of(assignments.require(id, scope), assignments.history(id));
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Complete an assignment 完成任务",
            description =
                    "By a recorded inspection of the same site, not before the draw's period, by all who are assigned "
                            + "and whoever else; late is better than never. An inspection completes one assignment.")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response complete(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Completion input) {
        return answer(change.complete(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/excusal")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Excuse an assignment 免除任务",
            description = "The site has closed, say. It stays on record with the reason.")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response excuse(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Excusal input) {
        return answer(change.excuse(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/substitution")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Send another inspector 更换检查人员",
            description =
                    "The next in the order that the draw gave, who is still active and has no conflict: nobody chooses. "
                            + "409 no-substitute when none is left.")
    @APIResponseSchema(value = AssignmentView.class, responseCode = "200")
    public Response substitute(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Substitution input) {
        return answer(change.substitute(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    private static Response answer(Assignment changed) {
        return Response.ok(AssignmentView.of(changed)).build();
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
