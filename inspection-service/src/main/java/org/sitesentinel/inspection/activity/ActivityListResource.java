package org.sitesentinel.inspection.activity;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
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
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** The activities, as a list and as a table. */
@Path(ActivityResource.PATH)
@Tag(name = "Activities 工作活动")
public class ActivityListResource {
    private final Activities activities;
    private final ActivityTable table;
    private final AccessScope scope;

    ActivityListResource(Activities activities, ActivityTable table, AccessScope scope) {
        this.activities = activities;
        this.table = table;
        this.scope = scope;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "List activities 查询活动",
            description =
                    "In order of entry; from and to narrow the day it was held, topic what its topic contains, siteId "
                            + "the sites that it names. Those withdrawn are among them unless withdrawn=false. As a table by "
                            + "Accept.")
    public Page<ActivityView> list(
            @RestQuery @Nullable ActivityKind kind,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable @Size(max = 200) String topic,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable Boolean withdrawn,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return activities.page(
                filter(kind, district, from, to, topic, siteId, withdrawn),
                cursor,
                limit,
                scope,
                ActivityView::of,
                Activity::id);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable ActivityKind kind,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable @Size(max = 200) String topic,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable Boolean withdrawn,
            @Context HttpHeaders headers) {
        return table.of(TableFormat.CSV, filter(kind, district, from, to, topic, siteId, withdrawn), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable ActivityKind kind,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable @Size(max = 200) String topic,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable Boolean withdrawn,
            @Context HttpHeaders headers) {
        return table.of(TableFormat.XLSX, filter(kind, district, from, to, topic, siteId, withdrawn), headers);
    }

    private static Filter filter(
            @Nullable ActivityKind kind,
            @Nullable String district,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String topic,
            @Nullable UUID siteId,
            @Nullable Boolean withdrawn) {
        return new Filter()
                .and("facts.kind = :kind", "kind", kind)
                .and("district = :district", "district", district)
                .and("heldOn >= :from", "from", from)
                .and("heldOn <= :to", "to", to)
                .and("locate(:topic, facts.topic) > 0", "topic", topic)
                .and("array_contains(facts.siteIds, :siteId)", "siteId", siteId)
                .and("withdrawn = :withdrawn", "withdrawn", withdrawn);
    }
}
