package org.sitesentinel.screening.returnee;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.ScreeningConfig;

/** Declarations of returnees (返岗申报). */
@Path("/api/v1/returnee-declarations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returnees 返岗人员")
public class ReturneeResource {
    private static final String ORDERED = "id in (select o.returneeId from QuarantineOrder o "
            + "where o.returneeId is not null and o.status <> WITHDRAWN)";

    private static final String OVERDUE =
            "(judgement.verdict = INCOMPLETE and withdrawnOn is null and arrivedAt < :latest)";

    private final DeclareReturnee declare;
    private final ChangeReturnee change;
    private final Returnees returnees;
    private final ShowReturnee show;
    private final AccessScope scope;
    private final SecurityIdentity caller;
    private final Messages messages;
    private final ScreeningConfig config;
    private final Clock clock;

    ReturneeResource(
            DeclareReturnee declare,
            ChangeReturnee change,
            Returnees returnees,
            ShowReturnee show,
            AccessScope scope,
            SecurityIdentity caller,
            Messages messages,
            ScreeningConfig config,
            Clock clock) {
        this.declare = declare;
        this.change = change;
        this.returnees = returnees;
        this.show = show;
        this.scope = scope;
        this.caller = caller;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Declare a returnee 返岗申报",
            description = "The answer holds the verdict with every reason; who it is comes back masked. "
                    + "409 returnee-declared names the declaration of the same person, site and day, 422 "
                    + "no-policy-on-arrival says that there is nothing to judge by.")
    @APIResponseSchema(value = ReturneeView.class, responseCode = "201")
    public Response declare(NewReturnee input) {
        DeclareReturnee.Declared declared = declare.declare(input, name());
        return created(show.view(declared.returnee(), declared.person()));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "List declarations 查询申报",
            description =
                    "In order of entry. from and to bound the day of arrival; origin is a division or what it "
                            + "begins with; overdue keeps those whose missing documents should have come by now, "
                            + "withoutOrder those that no quarantine order follows: with verdict=QUARANTINE the proposed orders.")
    public Page<ReturneeView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable Verdict verdict,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable @Pattern(regexp = "\\d{2,12}") String origin,
            @RestQuery @Nullable Boolean withdrawn,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable Boolean withoutOrder,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("judgement.verdict = :verdict", "verdict", verdict)
                .and("place.district = :district", "district", district)
                .and("businessDate >= :from", "from", from)
                .and("businessDate <= :to", "to", to)
                .and("origin.division like concat(:origin, '%')", "origin", origin)
                .and("(case when withdrawnOn is null then false else true end) = :withdrawn", "withdrawn", withdrawn);
        filter.and(
                "withdrawnOn is null and (case when " + ORDERED + " then false else true end) = :withoutOrder",
                "withoutOrder",
                withoutOrder);
        if (overdue != null) {
            Instant latest = clock.instant().minus(Duration.ofHours(config.supplementHours()));
            filter.and((overdue ? "" : "not ") + OVERDUE, "latest", latest);
        }
        List<Returnee> found = returnees.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, show.views(found), returnee -> new Cursor(returnee.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One declaration 单条申报")
    public ReturneeView get(UUID id) {
        return show.view(returnees.require(id, scope));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "What a declaration was 申报历史",
            description = "Oldest first: what was declared, the verdict, who, when and why.")
    public List<ReturneeVersionView> history(UUID id) {
        return returnees.history(returnees.require(id, scope).id()).stream()
                .map(version -> ReturneeVersionView.of(version, messages))
                .toList();
    }

    @POST
    @Path("/{id}/supplement")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Bring documents later 补充材料",
            description = "Judged again: by the policy of the arrival, the documents as of when they were shown. "
                    + "409 returnee-in-quarantine, returnee-withdrawn.")
    @APIResponseSchema(value = ReturneeView.class, responseCode = "201")
    public Response supplement(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReturneeSupplement input) {
        return created(show.view(change.supplement(id, ExpectedVersion.of(ifMatch), input, name())));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Correct a declaration 更正申报",
            description = "As a whole, with a reason; judged again. 409 returnee-declared where the corrected day "
                    + "has a declaration of the person.")
    public ReturneeView correct(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReturneeCorrection input) {
        return show.view(change.correct(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Withdraw a declaration 撤销申报",
            description = "It counts no longer, and the person may be declared anew.")
    @APIResponseSchema(value = ReturneeView.class, responseCode = "201")
    public Response withdraw(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReturneeWithdrawal input) {
        return created(show.view(change.withdraw(id, ExpectedVersion.of(ifMatch), input, name())));
    }

    private static Response created(ReturneeView view) {
        return Response.created(URI.create("/api/v1/returnee-declarations/" + view.id()))
                .entity(view)
                .build();
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
