package org.sitesentinel.siteregistry.resumption;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.site.Site;

/** Applications to resume work (开复工申请). */
@Path(ResumptionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resumption 开复工")
public class ResumptionResource {
    static final String PATH = "/api/v1/resumption-applications";

    private final ApplyForResumption apply;
    private final DecideResumption decide;
    private final Resumptions resumptions;
    private final Conditions conditions;
    private final AccessScope scope;
    private final SecurityIdentity caller;
    private final Clock clock;

    ResumptionResource(
            ApplyForResumption apply,
            DecideResumption decide,
            Resumptions resumptions,
            Conditions conditions,
            AccessScope scope,
            SecurityIdentity caller,
            Clock clock) {
        this.apply = apply;
        this.decide = decide;
        this.resumptions = resumptions;
        this.conditions = conditions;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "Apply to resume work 申请开复工",
            description = "409 resumption-open names the application that is undecided or approved.")
    @APIResponseSchema(value = ResumptionView.class, responseCode = "201")
    public Response apply(NewResumption input) {
        return created(apply.apply(input, name()));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "List applications 查询开复工申请",
            description = "In order of entry; from and to bound the planned day.")
    public Page<ResumptionView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType type,
            @RestQuery @Nullable ResumptionStatus status,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("s.id = :siteId", "siteId", siteId)
                .and("s.district = :district", "district", district)
                .and("s.type = :type", "type", type)
                .and("a.status = :status", "status", status)
                .and("a.plannedOn >= :from", "from", from)
                .and("a.plannedOn <= :to", "to", to);
        List<ResumptionApplication> found = resumptions.list(filter, Cursor.of(cursor), limit, scope);
        List<Site> open = found.stream()
                .filter(ResumptionApplication::isOpen)
                .map(ResumptionApplication::site)
                .toList();
        Map<UUID, List<ConditionState>> stand = conditions.of(open, LocalDate.now(clock));
        return Page.of(
                found,
                limit,
                one -> one.view(one.isOpen() ? stand.get(one.site().id()) : null),
                one -> new Cursor(one.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "One application 单个开复工申请",
            description = "While it is open, with each condition as it stands now: met, unmet or unknown.")
    public ResumptionView get(UUID id) {
        ResumptionApplication application = resumptions.require(id, scope);
        return application.view(application.isOpen() ? conditions.of(application.site(), LocalDate.now(clock)) : null);
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Decide an application 审批开复工",
            description = "409 conditions-not-met names what is neither met nor waived.")
    @APIResponseSchema(value = ResumptionView.class, responseCode = "201")
    public Response decide(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Decision input) {
        return created(decide.decide(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, FRONTEND, BUREAU_ADMIN})
    @Operation(summary = "Withdraw an application 撤回申请", description = "Before it is decided.")
    @APIResponseSchema(value = ResumptionView.class, responseCode = "201")
    public Response withdraw(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Withdrawal input) {
        return created(decide.withdraw(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/suspension")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Suspend work again 再次停工", description = "After it was approved; the site may apply anew.")
    @APIResponseSchema(value = ResumptionView.class, responseCode = "201")
    public Response suspend(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Suspension input) {
        return created(decide.suspend(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    private static Response created(ResumptionView view) {
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
