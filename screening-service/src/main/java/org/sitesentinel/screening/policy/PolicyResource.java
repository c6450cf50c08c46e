package org.sitesentinel.screening.policy;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.policy.PolicyProblem.NoPolicyInForce;

/** Policies (防控政策), national and local. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies 防控政策")
public class PolicyResource {
    private final AdoptPolicy adopt;
    private final ChangePolicies change;
    private final Policies policies;
    private final Clock clock;

    PolicyResource(AdoptPolicy adopt, ChangePolicies change, Policies policies, Clock clock) {
        this.adopt = adopt;
        this.change = change;
        this.policies = policies;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Adopt a policy 制定政策",
            description = "It wins over policies of wider divisions. 409 policy-exists names the one of the same day.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public Response adopt(NewPolicy input) {
        PolicyView view = PolicyView.of(adopt.adopt(input));
        return Response.created(URI.create("/api/v1/policies/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Correct a policy 更正政策",
            description =
                    "As a whole, save disease, division and first day: 422 policy-moved. Declarations under it are "
                            + "judged again.")
    public PolicyView correct(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewPolicy correction) {
        return PolicyView.of(change.correct(id, ExpectedVersion.of(ifMatch), correction));
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "End a policy 废止政策",
            description =
                    "Names its last day, or another one than before; from the day after, a wider policy holds or none.")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Response end(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, PolicyEnding input) {
        return Response.ok(PolicyView.of(change.end(id, ExpectedVersion.of(ifMatch), input)))
                .build();
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(
            summary = "List policies 查询政策",
            description = "In order of entry; division is matched exactly, on keeps those valid on that day.")
    public Page<PolicyView> list(
            @RestQuery @Nullable String disease,
            @RestQuery @Nullable String division,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("disease = :disease", "disease", disease)
                .and("division = :division", "division", division)
                .and("validFrom <= :on and (validTo is null or validTo >= :on)", "on", on);
        return Page.of(
                policies.list(filter, Cursor.of(cursor), limit),
                limit,
                PolicyView::of,
                policy -> new Cursor(policy.id()));
    }

    @GET
    @Path("/in-force")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(
            summary = "The policy in force 现行政策",
            description =
                    "For a division on a day, today when absent: the longest matching division wins, then the latest "
                            + "beginning. 404 no-policy-in-force when there is none.")
    public PolicyView inForce(
            @RestQuery @DefaultValue(NewPolicy.USUAL_DISEASE) String disease,
            @RestQuery @NotNull @DivisionCode String division,
            @RestQuery @Nullable LocalDate on) {
        return policies.current(disease, division, on == null ? LocalDate.now(clock) : on)
                .map(PolicyView::of)
                .orElseThrow(() -> new NoPolicyInForce().exception());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(summary = "One policy 单项政策")
    public PolicyView get(UUID id) {
        return PolicyView.of(policies.require(id));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, FRONTEND, ANALYST, PRIVACY_OFFICER})
    @Operation(
            summary = "What a policy said 政策各版本",
            description = "In each version, the first first; verdicts name the version that they follow.")
    public List<PolicyVersionView> versions(UUID id) {
        return policies.versions(id).stream().map(PolicyVersion::view).toList();
    }
}
