package org.sitesentinel.inspection.activity;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Meetings, trainings, publicity and drills (会议、培训、宣传、演练). */
@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities 工作活动")
public class ActivityResource {
    static final String PATH = "/api/v1/activities";

    private final RecordActivity record;
    private final ChangeActivity change;
    private final Activities activities;
    private final AccessScope scope;
    private final SecurityIdentity caller;

    ActivityResource(
            RecordActivity record,
            ChangeActivity change,
            Activities activities,
            AccessScope scope,
            SecurityIdentity caller) {
        this.record = record;
        this.change = change;
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
        ActivityView view = ActivityView.of(record.record(input, by()));
        return Response.created(URI.create(PATH + "/" + view.id())).entity(view).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Correct an activity 更正活动",
            description = "As a whole; the version before stays in the history, and figures are restated.")
    public ActivityView correct(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ActivityCorrection input) {
        return ActivityView.of(change.correct(id, ExpectedVersion.of(ifMatch), input, by()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN})
    @Operation(
            summary = "Withdraw an activity 撤销活动",
            description = "Recorded by mistake: it stays on record and no figure counts it any more.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200")
    public Response withdraw(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ActivityWithdrawal input) {
        return Response.ok(ActivityView.of(change.withdraw(id, ExpectedVersion.of(ifMatch), input, by())))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(summary = "One activity 单项活动")
    public ActivityView get(UUID id) {
        return ActivityView.of(activities.require(id, scope));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(summary = "What an activity was 更正历史", description = "Oldest first; who said so, when and why.")
    public List<ActivityVersion.View> versions(UUID id) {
        return activities.history(activities.require(id, scope).id()).stream()
                .map(ActivityVersion::view)
                .toList();
    }

    private String by() {
        return caller.getPrincipal().getName();
    }
}
