package org.sitesentinel.inspection.inspection;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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

/** Inspections, as a list and as a table. */
@Path(InspectionResource.PATH)
@Tag(name = "Inspections 现场检查")
public class InspectionListResource {
    private static final Layout<InspectionView> LAYOUT = Layout.of(
            "inspections",
            List.of(
                    "id",
                    "siteId",
                    "siteType",
                    "district",
                    "inspectedOn",
                    "result",
                    "inspectors",
                    "checklistId",
                    "checklistEdition",
                    "deficientItems"),
            InspectionListResource::cells);

    private final Inspections inspections;
    private final Tables tables;
    private final AccessScope scope;

    InspectionListResource(Inspections inspections, Tables tables, AccessScope scope) {
        this.inspections = inspections;
        this.tables = tables;
        this.scope = scope;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List inspections 查询检查",
            description = "In order of entry; from and to narrow the day of inspection, item to those that found it "
                    + "deficient. As a table by Accept.")
    public Page<InspectionView> list(
            @BeanParam @Valid InspectionQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return inspections.page(question.filter(), cursor, limit, scope, Inspection::view, Inspection::entry);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid InspectionQuestion question, @Context HttpHeaders headers) {
        Filter filter = question.filter();
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) ->
                        inspections.page(filter, cursor, limit, reader, Inspection::view, Inspection::entry),
                headers);
    }

    private static Stream<?> cells(InspectionView view) {
        InspectionView.FollowedChecklist checklist = view.checklist();
        return Stream.of(
                view.id(),
                view.siteId(),
                view.siteType(),
                view.district(),
                view.inspectedOn(),
                view.result(),
                view.inspectors(),
                checklist == null ? null : checklist.id(),
                checklist == null ? null : checklist.edition(),
                view.findings().stream().map(Finding::item).toList());
    }
}
