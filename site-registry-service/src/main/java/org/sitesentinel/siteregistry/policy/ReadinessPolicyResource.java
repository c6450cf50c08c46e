package org.sitesentinel.siteregistry.policy;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.request.DivisionCode;

/** Policies of readiness (防控准备要求), national and local. The list is the same for every reader. */
@Path(ReadinessPolicyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readiness policies 防控准备要求")
public class ReadinessPolicyResource {
    static final String PATH = "/api/v1/readiness-policies";

    private final AdoptReadinessPolicy adopt;
    private final ReadinessPolicies policies;
    private final SecurityIdentity caller;
    private final Clock clock;

    ReadinessPolicyResource(
            AdoptReadinessPolicy adopt, ReadinessPolicies policies, SecurityIdentity caller, Clock clock) {
        this.adopt = adopt;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Adopt a policy of readiness 制定防控准备要求",
            description = "It wins over policies of wider divisions. 409 readiness-policy-exists names the one of the "
                    + "same day. What was reported before keeps the days that were required then.")
    @APIResponseSchema(value = ReadinessPolicyView.class, responseCode = "201")
    public Response adopt(NewReadinessPolicy input) {
        ReadinessPolicyView view = adopt.adopt(input, caller.getPrincipal().getName());
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List policies of readiness 查询防控准备要求",
            description = "In order of entry; division is matched exactly, on keeps those valid on that day.")
    public Page<ReadinessPolicyView> list(
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable String division,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("siteType = :siteType", "siteType", siteType)
                .and("division = :division", "division", division)
                .and("validFrom <= :on and (validTo is null or validTo >= :on)", "on", on);
        return Page.of(
                policies.list(filter, Cursor.of(cursor), limit),
                limit,
                ReadinessPolicy::view,
                policy -> new Cursor(policy.id()));
    }

    @GET
    @Path("/in-force")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "The policy of readiness in force 现行防控准备要求",
            description = "For a type of site in a division on a day, today when absent: the longest matching division "
                    + "wins, then the latest beginning.")
    public ReadinessPolicyView inForce(
            @RestQuery @NotNull SiteType siteType,
            @RestQuery @NotNull @DivisionCode String division,
            @RestQuery @Nullable LocalDate on) {
        return policies.current(siteType, division, on == null ? LocalDate.now(clock) : on)
                .view();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One policy of readiness 单项防控准备要求")
    public ReadinessPolicyView get(UUID id) {
        return policies.require(id).view();
    }
}
