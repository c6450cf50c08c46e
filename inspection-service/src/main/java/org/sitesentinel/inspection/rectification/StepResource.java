package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;

/**
 * The steps of a case, but for those about orders. Each names the version it starts from and answers what the case has
 * become; 409 step-out-of-order and guard-not-met say what may come next.
 */
@Path("/api/v1/rectification-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Rectification steps 整改步骤")
public class StepResource {
    private final AdvanceCase advance;
    private final ShowCase show;
    private final SecurityIdentity caller;

    StepResource(AdvanceCase advance, ShowCase show, SecurityIdentity caller) {
        this.advance = advance;
        this.show = show;
        this.caller = caller;
    }

    @POST
    @Path("/interview")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Record an interview 约谈",
            description =
                    "Of an open case; may be left out unless the policy asks for it. Its record is made and kept.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response interview(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Interview input) {
        return show.answer(advance.interview(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/interview/signing")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Keep the signed record of an interview 约谈记录签字件",
            description = "Once, at any time after the interview until the case ends.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response sign(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Signing input) {
        return show.answer(advance.sign(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/report")
    @RolesAllowed({SITE_OPERATOR, INSPECTOR, BUREAU_ADMIN})
    @Operation(summary = "Report the rectification 整改报告", description = "Of an ordered or referred case, late or not.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response report(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Report input) {
        return show.answer(advance.report(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/return")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Give a report back for more 退回补充",
            description = "Of a reported case. The order and its deadline stand.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response giveBack(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Returning input) {
        return show.answer(advance.giveReportBack(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/reinspection")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Record the re-inspection 复查",
            description = "Of a reported case. Passed, it closes the case (销号); failed, the order stands.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response reinspection(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Reinspection input) {
        return show.answer(advance.reinspect(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/referral")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Hand to the body with penal power 移送",
            description =
                    "Of an ordered case whose deadline has passed and whose order was received. The site still owes "
                            + "what was ordered: the case closes by a passed re-inspection.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response refer(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Referral input) {
        return show.answer(advance.refer(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Give a case up 撤销",
            description = "Of a case that is neither closed nor referred. It counts in no figure from that day on.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response withdraw(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Withdrawal input) {
        return show.answer(advance.withdraw(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
