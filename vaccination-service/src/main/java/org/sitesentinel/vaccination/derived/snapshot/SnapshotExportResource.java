package org.sitesentinel.vaccination.derived.snapshot;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.vaccination.derived.SitesAsked;

/** Frozen tallies as a table. */
@Path("/api/v1/derived-tally-snapshots")
@Tag(name = "Derived tallies 推算统计")
public class SnapshotExportResource {
    private final FrozenTallyTable table;
    private final Clock clock;

    SnapshotExportResource(FrozenTallyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "Export frozen tallies 导出冻结统计", description = "Of one day, today when absent.")
    @APIResponse(responseCode = "200")
    public Response list(
            @BeanParam @Valid FrozenQuestion question,
            @BeanParam @Valid SitesAsked sites,
            @Context HttpHeaders headers) {
        return table.of(question.on(LocalDate.now(clock), sites), headers);
    }

    @GET
    @Path("/differences")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response differences(
            @BeanParam @Valid FrozenQuestion question,
            @BeanParam @Valid SitesAsked sites,
            @Context HttpHeaders headers) {
        return table.differences(question.on(LocalDate.now(clock), sites), headers);
    }
}
