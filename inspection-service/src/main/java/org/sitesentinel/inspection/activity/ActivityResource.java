package org.sitesentinel.inspection.activity;

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
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Meetings, trainings, publicity and drills (会议、培训、宣传、演练). */
@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities 工作活动")
public class ActivityResource {
    private final RecordActivity record;
    private final Activities activities;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    ActivityResource(RecordActivity record, Activities activities, AccessScope scope, SecurityIdentity caller) {
        this.record = record;
        this.activities = activities;
        this.scope = scope;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Record an activity 登记活动",
            description = "409 activity-exists points to the one of the same district, kind, day and topic.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response record(NewActivity input) {
        ActivityView view =
                ActivityView.of(record.record(input, caller.getPrincipal().getName()));
        return Response.created(URI.create("/api/v1/activities/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "List activities 查询活动",
            description = "In order of entry; from and to narrow the day it was held.")
    public Page<ActivityView> list(
            @RestQuery @Nullable ActivityKind kind,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("kind = :kind", "kind", kind)
                .and("district = :district", "district", district)
                .and("heldOn >= :from", "from", from)
                .and("heldOn <= :to", "to", to);
        return activities.page(filter, cursor, limit, scope, ActivityView::of, Activity::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(summary = "One activity 单项活动")
    public ActivityView get(UUID id) {
        return ActivityView.of(activities.require(id, scope));
    }
}
