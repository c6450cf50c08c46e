package org.sitesentinel.inspection.activity;

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

/** The activities, as a list and as a table. */
@Path(ActivityResource.PATH)
@Tag(name = "Activities 工作活动")
public class ActivityListResource {
    private static final Layout<ActivityView> LAYOUT = Layout.of(
            "activities",
            List.of(
                    "id",
                    "kind",
                    "heldOn",
                    "topic",
                    "district",
                    "participants",
                    "peopleReached",
                    "sitesReached",
                    "withdrawn"),
            ActivityListResource::cells);

    private final Activities activities;
    private final Tables tables;
    private final AccessScope scope;

    ActivityListResource(Activities activities, Tables tables, AccessScope scope) {
        this.activities = activities;
        this.tables = tables;
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
            @BeanParam @Valid ActivityQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return activities.page(question.filter(), cursor, limit, scope, ActivityView::of, Activity::id);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid ActivityQuestion question, @Context HttpHeaders headers) {
        Filter filter = question.filter();
        return tables.list(
                LAYOUT,
                (cursor, limit, reader) ->
                        activities.page(filter, cursor, limit, reader, ActivityView::of, Activity::id),
                headers);
    }

    private static Stream<?> cells(ActivityView activity) {
        return Stream.of(
                activity.id(),
                activity.kind(),
                activity.heldOn(),
                activity.topic(),
                activity.district(),
                activity.participants(),
                activity.peopleReached(),
                activity.sitesReached(),
                activity.withdrawn());
    }
}
