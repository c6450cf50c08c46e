package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

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
import org.sitesentinel.inspection.order.NewOrder;
import org.sitesentinel.inspection.order.NewReceipt;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** The steps about orders, which go like all others. */
@Path("/api/v1/rectification-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Rectification steps 整改步骤")
public class OrderStepResource {
    private final ServeOrder serve;
    private final ShowCase show;
    private final SecurityIdentity caller;

    OrderStepResource(ServeOrder serve, ShowCase show, SecurityIdentity caller) {
        this.serve = serve;
        this.show = show;
        this.caller = caller;
    }

    @POST
    @Path("/order")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Serve the order to rectify 责令限期整改",
            description = "Of an open or interviewed case. Gives the order the next number of its year, and keeps its "
                    + "document as it is served.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response order(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewOrder input) {
        return show.answer(serve.first(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/second-order")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Serve a second order 再次责令整改",
            description = "Of an ordered case whose deadline has passed, once. It takes the place of the first.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response second(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewOrder input) {
        return show.answer(serve.second(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/order/receipt")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Keep the receipt of the order in force 送达回证",
            description = "Once an order, at any time after its service until the case ends.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response receive(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewReceipt input) {
        return show.answer(serve.receive(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/extension")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Extend the deadline 延期",
            description =
                    "Of an ordered case whose deadline has not passed, once, for a reason, by no more working days "
                            + "than the policy allows.")
    @APIResponseSchema(value = CaseView.class, responseCode = "200")
    public Response extend(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Extension input) {
        return show.answer(serve.extend(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
