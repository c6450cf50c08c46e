package org.sitesentinel.inspection.draw.assignment;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.table.Tables;

/** The assignments, as a list and as a table. */
@Path(AssignmentResource.PATH)
@Tag(name = "Draw assignments 抽查任务")
public class AssignmentListResource {
    private static final Layout<AssignmentView> LAYOUT = Layout.of(
            "draw-assignments",
            List.of(
                    "id",
                    "drawId",
                    "siteId",
                    "siteType",
                    "district",
                    "inspectors",
                    "dueOn",
                    "status",
                    "inspectionId",
                    "completedOn"),
            AssignmentListResource::cells);

    private final Assignments assignments;
    private final Tables tables;
    private final AccessScope scope;

    AssignmentListResource(Assignments assignments, Tables tables, AccessScope scope) {
        this.assignments = assignments;
        this.tables = tables;
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
            @BeanParam @Valid AssignmentQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return assignments.page(question.filter(), cursor, limit, scope, AssignmentView::of, Assignment::id);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid AssignmentQuestion question, @Context HttpHeaders headers) {
        Filter filter = question.filter();
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) ->
                        assignments.page(filter, cursor, limit, reader, AssignmentView::of, Assignment::id),
                headers);
    }

    private static Stream<?> cells(AssignmentView one) {
        return Stream.of(
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
