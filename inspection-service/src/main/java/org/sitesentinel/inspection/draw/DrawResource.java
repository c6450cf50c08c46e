package org.sitesentinel.inspection.draw;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.plan.DrawPlan;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Plans of draws, until they are drawn (双随机抽查计划). */
@Path(DrawResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Draws 双随机抽查")
public class DrawResource {
    static final String PATH = "/api/v1/draws";

    private final PlanDraw plan;
    private final Draws draws;
    private final Candidates candidates;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    DrawResource(PlanDraw plan, Draws draws, Candidates candidates, AccessScope scope, SecurityIdentity caller) {
        this.plan = plan;
        this.draws = draws;
        this.candidates = candidates;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Plan a draw 制定抽查计划",
            description =
                    "How many sites of which type and district, what weighs how much, who is left out. A draft until it "
                            + "is drawn.")
    @APIResponseSchema(value = DrawView.class, responseCode = "201")
    public Response plan(DrawPlan input) {
        DrawView view = DrawView.of(plan.plan(input, by()));
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Change a plan 修改抽查计划",
            description = "As a whole, while it is a draft: else 409 draw-out-of-order.")
    public DrawView change(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DrawPlan input) {
        return DrawView.of(plan.change(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Give a draft up 撤销抽查计划",
            description = "It stays on record. What is drawn cannot be withdrawn: assignments are excused one by one.")
    @APIResponseSchema(value = DrawView.class, responseCode = "200")
    public Response withdraw(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DrawWithdrawal input) {
        return Response.ok(DrawView.of(plan.withdraw(id, ExpectedVersion.of(ifMatch), input, by())))
                .build();
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "List draws 查询抽查",
            description =
                    "In order of entry, those withdrawn among them; from and to keep those whose period they touch.")
    public Page<DrawView> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable DrawStatus status,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("district = :district", "district", district)
                .and("status = :status", "status", status)
                .and("toDay >= :fromDay", "fromDay", from)
                .and("fromDay <= :toDay", "toDay", to);
        return draws.page(filter, cursor, limit, scope, DrawView::of, Draw::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(summary = "One draw 单次抽查", description = "With what came of each quota, once it is drawn.")
    public DrawView get(UUID id) {
        return DrawView.of(draws.require(id, scope), candidates.results(id));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(summary = "What a draw was 抽查历史", description = "Oldest first: every plan, who made it so and when.")
    public List<DrawVersion.View> versions(UUID id) {
        draws.require(id, scope);
        return draws.history(id);
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
