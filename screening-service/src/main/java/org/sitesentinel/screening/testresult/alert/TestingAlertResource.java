package org.sitesentinel.screening.testresult.alert;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;

/** What is missed about tests, as of now. */
@Path("/api/v1/testing-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Testing alerts 检测预警")
public class TestingAlertResource {
    private final TestingAlerts alerts;
    private final AccessScope scope;

    TestingAlertResource(TestingAlerts alerts, AccessScope scope) {
        this.alerts = alerts;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "List alerts 查询检测预警",
            description = "Samples without a result after the policy's hours, by place, item and laboratory, and "
                    + "laboratories of which nothing has come; of each kind the oldest first.")
    public Page<TestingAlertView> list(
            @RestQuery TestingAlertView.@Nullable Kind kind,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        List<TestingAlertView> found = new ArrayList<>();
        if (kind != TestingAlertView.Kind.LAB_SILENT) {
            found.addAll(alerts.overdue(scope, limit));
        }
        if (kind != TestingAlertView.Kind.RESULTS_OVERDUE) {
            found.addAll(alerts.silent(limit));
        }
        return new Page<>(found, null);
    }
}
