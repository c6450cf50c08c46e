package org.sitesentinel.inspection.casepolicy;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;

/** What is settled about rectification (整改规则). */
@Path(CasePolicyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification policies 整改规则")
public class CasePolicyResource {
    static final String PATH = "/api/v1/rectification-policies";

    private final CasePolicies policies;
    private final AccessScope scope;
    private final SecurityIdentity caller;
    private final Clock clock;

    CasePolicyResource(CasePolicies policies, AccessScope scope, SecurityIdentity caller, Clock clock) {
        this.policies = policies;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Adopt a policy 发布整改规则",
            description = "Holds from its day on for steps taken then; what was set before stays. "
                    + "409 case-policy-exists when the division has one from that day on.")
    @APIResponseSchema(value = CasePolicyView.class, responseCode = "201")
    public Response adopt(NewCasePolicy input) {
        scope.requireDistrict(input.division(), "/division");
        CasePolicy adopted = new CasePolicy(input, caller.getPrincipal().getName(), clock.instant());
        policies.add(adopted);
        return Response.created(URI.create(PATH)).entity(adopted.view()).build();
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "All policies 整改规则列表", description = "Those of the past among them, in order of entry.")
    public Page<CasePolicyView> list(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return Page.of(
                policies.list(Cursor.of(cursor), limit), limit, CasePolicy::view, policy -> new Cursor(policy.id()));
    }
}
