package org.sitesentinel.vaccination.coverage;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.table.TableFormat;

/** Coverage as a table. */
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
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(summary = "Export coverage 导出覆盖率", description = "The groups, or the total where nothing is grouped by.")
    @APIResponse(responseCode = "200")
    public Response day(
            @BeanParam @Valid CoverageQuestion question,
            @BeanParam @Valid SubjectsAsked whose,
            @Context HttpHeaders headers) {
        return table.of(List.of(answer.on(question, whose.filter())), headers);
    }

    @GET
    @Path("/series")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @APIResponse(responseCode = "200")
    public Response series(
            @BeanParam @Valid SeriesQuestion question,
            @BeanParam @Valid SubjectsAsked whose,
            @Context HttpHeaders headers) {
        return table.of(answer.series(question, whose.filter()).points(), headers);
    }
}
