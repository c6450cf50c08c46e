package org.sitesentinel.vaccination.coverage;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.vaccination.KnownAt;

/** Coverage on a day as a table. */
@Path("/api/v1/coverage")
@Tag(name = "Coverage 接种覆盖率")
public class CoverageExportResource {
    private final AnswerCoverage answer;
    private final CoverageTable table;

    CoverageExportResource(AnswerCoverage answer, CoverageTable table) {
        this.answer = answer;
        this.table = table;
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(summary = "Export coverage 导出覆盖率", description = "The groups, or the total where nothing is grouped by.")
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String groupBy,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable Population population,
            @RestQuery @Nullable String knownAt,
            @RestQuery @Nullable Boolean belowTarget,
            @RestQuery @DefaultValue("DECLARED") Basis basis,
            @RestQuery @DefaultValue("HALF_UP") Rounding rounding,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.CSV,
                answer.on(
                        asOf,
                        KnownAt.of(knownAt),
                        groupBy,
                        belowTarget,
                        basis,
                        CoverageResource.filter(siteId, district, siteType, post, population),
                        rounding),
                headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String groupBy,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable Population population,
            @RestQuery @Nullable String knownAt,
            @RestQuery @Nullable Boolean belowTarget,
            @RestQuery @DefaultValue("DECLARED") Basis basis,
            @RestQuery @DefaultValue("HALF_UP") Rounding rounding,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.XLSX,
                answer.on(
                        asOf,
                        KnownAt.of(knownAt),
                        groupBy,
                        belowTarget,
                        basis,
                        CoverageResource.filter(siteId, district, siteType, post, population),
                        rounding),
                headers);
    }
}
