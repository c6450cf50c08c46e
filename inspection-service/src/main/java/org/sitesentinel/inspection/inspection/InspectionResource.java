package org.sitesentinel.inspection.inspection;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** Inspections of sites (现场检查). */
@Path("/api/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections 现场检查")
public class InspectionResource {
    private final RecordInspection record;
    private final Inspections inspections;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    InspectionResource(RecordInspection record, Inspections inspections, AccessScope scope, SecurityIdentity caller) {
        this.record = record;
        this.inspections = inspections;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Record an inspection 登记检查",
            description = "Without findings it is PASSED, with any it is DEFICIENT.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    public Response record(NewInspection input) {
        InspectionView view =
                InspectionView.of(record.record(input, caller.getPrincipal().getName()));
        return Response.created(URI.create("/api/v1/inspections/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "List inspections 查询检查",
            description = "In order of entry; from and to narrow the day of inspection.")
    public Page<InspectionView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable InspectionResult result,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("place.siteType = :siteType", "siteType", siteType)
                .and("result = :result", "result", result)
                .and("inspectedOn >= :from", "from", from)
                .and("inspectedOn <= :to", "to", to);
        return inspections.page(filter, cursor, limit, scope, InspectionView::of, Inspection::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One inspection 单次检查")
    public InspectionView get(UUID id) {
        return inspections.find(id, scope).map(InspectionView::of).orElseThrow(() -> new NotFound().exception());
    }
}
