package org.sitesentinel.vaccination.exemption;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Why persons are not vaccinated (未接种原因). */
@Path("/api/v1/vaccination-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vaccination reasons 未接种原因")
public class VaccinationReasonResource {
    private final EnterExemption enter;
    private final ChangeExemption change;
    private final Exemptions exemptions;
    private final AccessScope scope;

    VaccinationReasonResource(EnterExemption enter, ChangeExemption change, Exemptions exemptions, AccessScope scope) {
        this.enter = enter;
        this.change = change;
        this.exemptions = exemptions;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Enter why somebody is not vaccinated 登记未接种原因",
            description = "One reason a person and day: 409 reason-exists names the one to end or change first.")
    @APIResponseSchema(value = ExemptionView.class, responseCode = "201")
    public Response enter(NewExemption input) {
        ExemptionView view = enter.enter(input).view();
        return Response.created(URI.create("/api/v1/vaccination-reasons/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(summary = "Change a reason 修改未接种原因", description = "As a whole. Ends it, too: by its last day.")
    public ExemptionView change(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ExemptionChange input) {
        return change.change(id, ExpectedVersion.of(ifMatch), input);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Withdraw a reason 撤销未接种原因",
            description = "It holds on none of its days any more. 409 reason-withdrawn the second time.")
    @APIResponseSchema(value = ExemptionView.class, responseCode = "200")
    public Response withdraw(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.ok(change.withdraw(id, ExpectedVersion.of(ifMatch))).build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @Operation(
            summary = "List reasons 查询未接种原因",
            description =
                    "In order of entry, those that are over and withdrawn among them; asOf keeps those that hold on a "
                            + "day, one a person at most.")
    public Page<ExemptionView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String personRef,
            @RestQuery @Nullable ExemptionReason reason,
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("personRef = :personRef", "personRef", personRef)
                .and("reason = :reason", "reason", reason)
                .and(
                        "withdrawnAt is null and fromDay <= :asOf and (untilDay is null or untilDay >= :asOf)",
                        "asOf",
                        asOf);
        return exemptions.page(filter, cursor, limit, scope, Exemption::view, Exemption::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @Operation(summary = "One reason 单条未接种原因")
    public ExemptionView get(UUID id) {
        return exemptions.require(id, scope).view();
    }
}
