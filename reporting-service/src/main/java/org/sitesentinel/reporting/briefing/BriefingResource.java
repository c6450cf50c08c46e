package org.sitesentinel.reporting.briefing;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Briefings (工作情况汇报). */
@Path("/api/v1/briefings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Briefings 工作汇报")
public class BriefingResource {
    private final IssueBriefing issue;
    private final Briefings briefings;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    BriefingResource(IssueBriefing issue, Briefings briefings, AccessScope scope, SecurityIdentity caller) {
        this.issue = issue;
        this.briefings = briefings;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({ANALYST, BUREAU_ADMIN})
    @Operation(summary = "Issue a briefing 生成汇报", description = "Frozen: later corrections do not change it.")
    @APIResponseSchema(value = BriefingView.class, responseCode = "201")
    public Response issue(NewBriefing input) {
        Briefing briefing = issue.issue(input, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/briefings/" + briefing.id()))
                .entity(briefing.view())
                .build();
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "List briefings 查询汇报", description = "In the order they were issued.")
    public Page<BriefingView.Summary> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter =
                new Filter().and("district = :district", "district", district).and("asOf = :asOf", "asOf", asOf);
        return briefings.page(filter, cursor, limit, scope, Briefing::summary, Briefing::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One briefing 单份汇报")
    public BriefingView get(UUID id) {
        return briefings.require(id, scope).view();
    }
}
