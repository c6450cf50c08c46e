package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import org.sitesentinel.inspection.order.NewOrder;
import org.sitesentinel.inspection.order.OrderView;
import org.sitesentinel.inspection.order.Orders;
import org.sitesentinel.inspection.order.ServedOrder;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** The steps of a case. Each names the version it starts from and answers what the case has become. */
@Path("/api/v1/rectification-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification steps 整改步骤")
public class StepResource {
    private final AdvanceCase advance;
    private final Cases cases;
    private final Orders orders;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    StepResource(AdvanceCase advance, Cases cases, Orders orders, AccessScope scope, SecurityIdentity caller) {
        this.advance = advance;
        this.cases = cases;
        this.orders = orders;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/interview")
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(summary = "Record an interview 约谈", description = "Of an open case; may be left out.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response interview(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Interview input) {
        return answer(advance.interview(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/order")
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Serve the order to rectify 责令限期整改",
            description = "Of an open or interviewed case. Gives the order the next number of its year.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response order(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewOrder input) {
        return answer(advance.order(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @GET
    @Path("/{id}/order")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "The order as served 整改通知书", description = "404 before one is served.")
    public OrderView order(UUID id) {
        return orders.latest(cases.require(id, scope).id())
                .map(ServedOrder::view)
                .orElseThrow(() -> new NotFound().exception());
    }

    @POST
    @Path("/{id}/report")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, INSPECTOR, BUREAU_ADMIN})
    @Operation(summary = "Report the rectification 整改报告", description = "Of an ordered case.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response report(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Report input) {
        return answer(advance.report(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/reinspection")
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Record the re-inspection 复查",
            description = "Of a reported case. Passed, it closes the case (销号); failed, the order stands.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response reinspection(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Reinspection input) {
        return answer(advance.reinspect(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    private Response answer(RectificationCase advanced) {
        return Response.ok(CaseView.of(advanced, cases.history(advanced))).build();
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
