package org.sitesentinel.vaccination.derived.snapshot;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.vaccination.KnownAt;
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
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "Export frozen tallies 导出冻结统计", description = "Of one day, today when absent.")
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String knownAt,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.CSV, wanted(asOf, knownAt, new SitesAsked(siteId, district, siteType, post)), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String knownAt,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.XLSX, wanted(asOf, knownAt, new SitesAsked(siteId, district, siteType, post)), headers);
    }

    private FrozenTallies.Wanted wanted(@Nullable LocalDate asOf, @Nullable String knownAt, SitesAsked sites) {
        return new FrozenTallies.Wanted(asOf == null ? LocalDate.now(clock) : asOf, KnownAt.of(knownAt), sites);
    }
}
