package org.sitesentinel.vaccination.stalereporter;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Who has not reported. */
@Path("/api/v1/stale-reporters")
@Tag(name = "Stale reporters 逾期未报")
public class StaleReporterResource {
    private final StaleReporters reporters;
    private final StaleReporterTable table;
    private final AccessScope scope;
    private final Clock clock;

    StaleReporterResource(StaleReporters reporters, StaleReporterTable table, AccessScope scope, Clock clock) {
        this.reporters = reporters;
        this.table = table;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Sites that should have reported 逾期未报场所",
            description =
                    "As of the end of a day, today when absent: sites, neither suspended nor closed, whose last "
                            + "tally, or opening if there is none since, lies further back than "
                            + "site-sentinel.vaccination.report-every-days. In order of the sites' entry. As a table by Accept.")
    public Page<StaleReporterView> list(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return reporters.page(day(asOf), filter(district, siteType), cursor, limit, scope);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @APIResponse(responseCode = "200")
    public Response table(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @Context HttpHeaders headers) {
        return table.of(day(asOf), filter(district, siteType), headers);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    private static Filter filter(@Nullable String district, @Nullable SiteType siteType) {
        return new Filter()
                .and("s.district = :district", "district", district)
                .and("s.type = :siteType", "siteType", siteType == null ? null : siteType.name());
    }
}
