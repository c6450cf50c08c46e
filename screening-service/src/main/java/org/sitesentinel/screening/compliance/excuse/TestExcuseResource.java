package org.sitesentinel.screening.compliance.excuse;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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

/** Excuses from tests (免检登记). */
@Path("/api/v1/test-excuses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Testing compliance 检测频次")
public class TestExcuseResource {
    private final GrantTestExcuse grant;
    private final WithdrawTestExcuse withdraw;
    private final TestExcuses excuses;
    private final AccessScope scope;

    TestExcuseResource(GrantTestExcuse grant, WithdrawTestExcuse withdraw, TestExcuses excuses, AccessScope scope) {
        this.grant = grant;
        this.withdraw = withdraw;
        this.excuses = excuses;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Excuse somebody from tests 登记免检",
            description = "Somebody who counts at a site of the caller's scope on the first day.")
    @APIResponseSchema(value = TestExcuseView.class, responseCode = "201")
    public Response add(NewTestExcuse input) {
        TestExcuseView view = grant.grant(input).view();
        return Response.created(URI.create("/api/v1/test-excuses/" + view.id()))
                .entity(view)
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Withdraw an excuse 撤销免检",
            description = "It holds on none of its days any more. 409 excuse-withdrawn the second time.")
    @APIResponseSchema(value = TestExcuseView.class, responseCode = "200")
    public Response withdraw(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Response.ok(withdraw.withdraw(id, ExpectedVersion.of(ifMatch))).build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @Operation(
            summary = "List excuses 查询免检登记",
            description = "In order of entry; on keeps those that hold on a day by what was entered.")
    public Page<TestExcuseView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String personRef,
            @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("personRef = :personRef", "personRef", personRef)
                .and("withdrawnAt is null and fromDay <= :on and (untilDay is null or untilDay >= :on)", "on", on);
        return excuses.page(filter, cursor, limit, scope, TestExcuse::view, TestExcuse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @Operation(summary = "One excuse 单条免检登记")
    public TestExcuseView get(UUID id) {
        return excuses.require(id, scope).view();
    }
}
