package org.sitesentinel.screening.quarantine;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Quarantine orders (隔离令). */
@Path(QuarantineOrderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarantine 隔离管控")
public class QuarantineOrderResource {
    static final String PATH = "/api/v1/quarantine-orders";

    private final IssueOrder issue;
    private final FollowOrder follow;
    private final QuarantineOrders orders;
    private final ShowQuarantineOrder show;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    QuarantineOrderResource(
            IssueOrder issue,
            FollowOrder follow,
            QuarantineOrders orders,
            ShowQuarantineOrder show,
            AccessScope scope,
            SecurityIdentity caller) {
        this.issue = issue;
        this.follow = follow;
        this.orders = orders;
        this.show = show;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Order a quarantine 下达隔离令",
            description =
                    "Days and tests follow from the policy unless they are named. 409 quarantine-open names the "
                            + "order that the person has at the site; 422 quarantine-without-terms where nothing says how long.")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response issue(NewQuarantineOrder input) {
        return created(issue.issue(input, name()));
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "List orders 查询隔离令",
            description = "In order of entry. dueBy keeps open ones whose days are served by then.")
    public Page<QuarantineOrderView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable QuarantineKind kind,
            @RestQuery @Nullable QuarantineStatus status,
            @RestQuery @Nullable UUID returneeId,
            @RestQuery @Nullable LocalDate dueBy,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("kind = :kind", "kind", kind)
                .and("status = :status", "status", status)
                .and("returneeId = :returneeId", "returneeId", returneeId)
                .and("status in (ISSUED, ACTIVE) and term.endsOn <= :dueBy", "dueBy", dueBy);
        List<QuarantineOrder> found = orders.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, show.views(found), order -> new Cursor(order.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One order 单条隔离令", description = "With its location.")
    public QuarantineOrderView get(UUID id) {
        return show.whole(orders.require(id, scope));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "What happened to an order 隔离记录", description = "Oldest first, tests and breaches included.")
    public List<QuarantineEntry.View> history(UUID id) {
        return orders.entries(orders.require(id, scope).id()).stream()
                .map(QuarantineEntry::view)
                .toList();
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(summary = "The person is in place 开始隔离", description = "Days and tests count from then.")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response start(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OrderStart input) {
        return created(follow.start(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/tests")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Record a test 登记隔离期检测",
            description = "A negative one counts for the earliest scheduled test that is open.")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response test(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, NewOrderTest input) {
        return created(follow.test(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/breaches")
    @Idempotent
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(summary = "Record a breach 登记违规外出", description = "The order goes on.")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response breach(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OrderBreach input) {
        return created(follow.breach(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/release")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Release 解除隔离",
            description = "409 release-conditions-unmet names every day and test that is missing.")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response release(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OrderRelease input) {
        return created(follow.release(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/transfer")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Hand over 转出")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response transfer(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OrderTransfer input) {
        return created(follow.transfer(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "Withdraw an order 撤销隔离令", description = "It should not have been made.")
    @APIResponseSchema(value = QuarantineOrderView.class, responseCode = "201")
    public Response withdraw(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OrderWithdrawal input) {
        return created(follow.withdraw(id, ExpectedVersion.of(ifMatch), input, name()));
    }

    private Response created(QuarantineOrder order) {
        QuarantineOrderView view = show.views(List.of(order)).apply(order);
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
