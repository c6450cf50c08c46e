package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Rectification cases (整改案件); their steps are taken at {@link StepResource} and {@link OrderStepResource}. */
@Path("/api/v1/rectification-cases")
@Tag(name = "Rectification cases 整改案件")
public class CaseResource {
    private final OpenCase open;
    private final Cases cases;
    private final ShowCase show;
    private final CaseTable table;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    CaseResource(
            OpenCase open, Cases cases, ShowCase show, CaseTable table, AccessScope scope, SecurityIdentity caller) {
        this.open = open;
        this.cases = cases;
        this.show = show;
        this.table = table;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Open a case 立案",
            description =
                    "From a deficient inspection, once, unless its case was withdrawn: 409 inspection-passed, 409 case-exists. Items that had failed "
                            + "at the site within the policy's months before are linked.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(NewCase input) {
        RectificationCase opened = open.open(input, caller.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/rectification-cases/" + opened.id()))
                .entity(show.whole(opened))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List cases 查询案件",
            description =
                    "In order of entry, without histories; from and to narrow the day of opening, overdue keeps those "
                            + "whose deadline has passed, today, without a report. As a table by Accept.")
    public Page<CaseView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable CaseStatus status,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = filter(siteId, district, siteType, status, overdue, from, to);
        return cases.page(filter, cursor, limit, scope, show::briefly, RectificationCase::id);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable CaseStatus status,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @Context HttpHeaders headers) {
        return table.of(TableFormat.CSV, filter(siteId, district, siteType, status, overdue, from, to), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable CaseStatus status,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @Context HttpHeaders headers) {
        return table.of(TableFormat.XLSX, filter(siteId, district, siteType, status, overdue, from, to), headers);
    }

    private Filter filter(
            @Nullable UUID siteId,
            @Nullable String district,
            @Nullable SiteType siteType,
            @Nullable CaseStatus status,
            @Nullable Boolean overdue,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        String isOverdue = "status in ('ORDERED', 'REFERRED') and deadline.day < :today";
        String isNot = "(status not in ('ORDERED', 'REFERRED') or deadline.day >= :today)";
        return new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("status = :status", "status", status)
                .and(Boolean.FALSE.equals(overdue) ? isNot : isOverdue, "today", overdue == null ? null : show.today())
                .and("openedOn >= :from", "from", from)
                .and("openedOn <= :to", "to", to);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One case 单个案件", description = "With every step it has taken, oldest first.")
    public CaseView get(UUID id) {
        return show.whole(cases.require(id, scope));
    }
}
