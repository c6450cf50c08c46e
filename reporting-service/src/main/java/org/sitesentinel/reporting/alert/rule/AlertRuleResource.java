package org.sitesentinel.reporting.alert.rule;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** What is watched (预警规则). */
@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alert rules 预警规则")
public class AlertRuleResource {
    private final KeepRules keep;
    private final AlertRules rules;
    private final AccessScope scope;

    AlertRuleResource(KeepRules keep, AlertRules rules, AccessScope scope) {
        this.keep = keep;
        this.rules = rules;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Enter a rule 新建预警规则",
            description =
                    "Watches a metric: its figure (THRESHOLD), its change against the period before (CHANGE), or how "
                            + "long its topics have been silent (STALENESS).")
    @APIResponseSchema(value = AlertRuleView.class, responseCode = "201")
    public Response enter(AlertRuleTerms input) {
        AlertRuleView rule = keep.enter(input);
        return Response.created(URI.create("/api/v1/alert-rules/" + rule.id()))
                .entity(rule)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Change a rule 修改预警规则",
            description = "As a whole. Alerts of a rule that is disabled, or watches something else now, are cleared.")
    public AlertRuleView change(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AlertRuleTerms input) {
        return keep.change(id, ExpectedVersion.of(ifMatch), input);
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "List rules 查询预警规则", description = "In order of entry.")
    public Page<AlertRuleView> list(
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable Severity severity,
            @RestQuery @Nullable Boolean enabled,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("metric = :metric", "metric", metric)
                .and("district = :district", "district", district)
                .and("severity = :severity", "severity", severity)
                .and("enabled = :enabled", "enabled", enabled);
        return rules.page(filter, cursor, limit, scope, AlertRule::view, AlertRule::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "One rule 单条预警规则")
    public AlertRuleView get(UUID id) {
        return rules.require(id, scope).view();
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "What a rule was 预警规则历史版本", description = "Oldest first.")
    public List<AlertRuleVersionView> versions(UUID id) {
        return rules.history(rules.require(id, scope).id());
    }
}
