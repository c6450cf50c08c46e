package org.sitesentinel.inspection.inspection;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Inspections, as a list and as a table. */
@Path(InspectionResource.PATH)
@Tag(name = "Inspections 现场检查")
public class InspectionListResource {
    private static final String FOUND =
            "id in (select found.id from Inspection found join found.findings finding where finding.item = :item)";

    private final Inspections inspections;
    private final InspectionTable table;
    private final AccessScope scope;

    InspectionListResource(Inspections inspections, InspectionTable table, AccessScope scope) {
        this.inspections = inspections;
        this.table = table;
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
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable InspectionResult result,
            @RestQuery @Nullable UUID checklistId,
            @RestQuery @Nullable String item,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return inspections.page(
                filter(siteId, district, siteType, result, checklistId, item, from, to),
                cursor,
                limit,
                scope,
                Inspection::view,
                Inspection::entry);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable InspectionResult result,
            @RestQuery @Nullable UUID checklistId,
            @RestQuery @Nullable String item,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.CSV, filter(siteId, district, siteType, result, checklistId, item, from, to), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable InspectionResult result,
            @RestQuery @Nullable UUID checklistId,
            @RestQuery @Nullable String item,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.XLSX, filter(siteId, district, siteType, result, checklistId, item, from, to), headers);
    }

    private static Filter filter(
            @Nullable UUID siteId,
            @Nullable String district,
            @Nullable SiteType siteType,
            @Nullable InspectionResult result,
            @Nullable UUID checklistId,
            @Nullable String item,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("result = :result", "result", result)
                .and("checklistId = :checklistId", "checklistId", checklistId)
                .and(FOUND, "item", item)
                .and("inspectedOn >= :from", "from", from)
                .and("inspectedOn <= :to", "to", to);
    }
}
