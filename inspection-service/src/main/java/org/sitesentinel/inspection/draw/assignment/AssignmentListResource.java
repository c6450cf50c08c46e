package org.sitesentinel.inspection.draw.assignment;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.table.ListTable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** The assignments, as a list and as a table. */
@Path(AssignmentResource.PATH)
@Tag(name = "Draw assignments 抽查任务")
public class AssignmentListResource {
    private static final List<String> FIELDS = List.of(
            "id",
            "drawId",
            "siteId",
            "siteType",
            "district",
            "inspectors",
            "dueOn",
            "status",
            "inspectionId",
            "completedOn");

    private final Assignments assignments;
    private final ListTable table;
    private final AccessScope scope;

    AssignmentListResource(Assignments assignments, ListTable table, AccessScope scope) {
        this.assignments = assignments;
        this.table = table;
        this.scope = scope;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "List assignments 查询任务",
            description =
                    "Of published draws, in order of entry. inspector keeps those of a certificate; overdueOn those that "
                            + "are open and were due before that day. As a table by Accept.")
    public Page<AssignmentView> list(
            @RestQuery @Nullable UUID drawId,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable String inspector,
            @RestQuery @Nullable AssignmentStatus status,
            @RestQuery @Nullable LocalDate overdueOn,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return assignments.page(
                filter(drawId, siteId, siteType, district, inspector, status, overdueOn),
                cursor,
                limit,
                scope,
                AssignmentView::of,
                Assignment::id);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable UUID drawId,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable String inspector,
            @RestQuery @Nullable AssignmentStatus status,
            @RestQuery @Nullable LocalDate overdueOn,
            @Context HttpHeaders headers) {
        return table(
                TableFormat.CSV, filter(drawId, siteId, siteType, district, inspector, status, overdueOn), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable UUID drawId,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable String inspector,
            @RestQuery @Nullable AssignmentStatus status,
            @RestQuery @Nullable LocalDate overdueOn,
            @Context HttpHeaders headers) {
        return table(
                TableFormat.XLSX, filter(drawId, siteId, siteType, district, inspector, status, overdueOn), headers);
    }

    private static Filter filter(
            @Nullable UUID drawId,
            @Nullable UUID siteId,
            @Nullable SiteType siteType,
            @Nullable String district,
            @Nullable String inspector,
            @Nullable AssignmentStatus status,
            @Nullable LocalDate overdueOn) {
        return new Filter()
                .and("drawId = :drawId", "drawId", drawId)
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("place.district = :district", "district", district)
                .and("array_contains(inspectors, :inspector)", "inspector", inspector)
                .and("status = :status", "status", status)
                .and("status = OPEN and dueOn < :overdueOn", "overdueOn", overdueOn);
    }

    private Response table(TableFormat format, Filter filter, HttpHeaders headers) {
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return table.of(
                format,
                "draw-assignments",
                FIELDS,
                headers,
                (cursor, limit) -> assignments.page(filter, cursor, limit, reader, AssignmentView::of, Assignment::id),
                AssignmentListResource::cells);
    }

    private static List<@Nullable Object> cells(AssignmentView one) {
        return Arrays.asList(
                one.id(),
                one.drawId(),
                one.siteId(),
                one.siteType(),
                one.district(),
                one.inspectors(),
                one.dueOn(),
                one.status(),
                one.inspectionId(),
                one.completedOn());
    }
}
