package org.sitesentinel.reporting.alert;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** What is out of bounds, or was (预警). */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts 预警")
public class AlertResource {
    private final Alerts alerts;
    private final AlertTable table;
    private final ShowAlerts show;
    private final AcknowledgeAlert acknowledge;
    private final AccessScope scope;

    AlertResource(Alerts alerts, AlertTable table, ShowAlerts show, AcknowledgeAlert acknowledge, AccessScope scope) {
        this.alerts = alerts;
        this.table = table;
        this.show = show;
        this.acknowledge = acknowledge;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "List alerts 查询预警",
            description =
                    "In the order they were raised; open=true keeps those that are not over. As a table by Accept.")
    public Page<AlertView> list(
            @BeanParam @Valid AlertQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return alerts.page(question.filter(), cursor, limit, scope, show.toCaller(), Alert::id);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid AlertQuestion question, @Context HttpHeaders headers) {
        return table.of(question.filter(), headers);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One alert 单条预警")
    public AlertView get(UUID id) {
        return show.toCaller().apply(alerts.require(id, scope));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Acknowledge an alert 确认预警",
            description =
                    "Somebody takes care of it. 409 alert-is-acknowledged the second time, alert-is-cleared when it "
                            + "is over.")
    @APIResponseSchema(value = AlertView.class, responseCode = "200")
    public Response acknowledge(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Acknowledgement input) {
        return Response.ok(acknowledge.acknowledge(id, ExpectedVersion.of(ifMatch), input))
                .build();
    }
}
