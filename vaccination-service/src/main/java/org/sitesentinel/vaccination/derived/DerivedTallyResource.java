package org.sitesentinel.vaccination.derived;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.BeanParam;
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
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.vaccination.derived.CompareTallies.Wanted;

/** What is counted of each site's post, beside what it declares. */
@Path("/api/v1/derived-tallies")
@Tag(name = "Derived tallies 推算统计")
public class DerivedTallyResource {
    private final CompareTallies compare;
    private final DerivedTallyTable table;
    private final AccessScope scope;
    private final Clock clock;

    DerivedTallyResource(CompareTallies compare, DerivedTallyTable table, AccessScope scope, Clock clock) {
        this.compare = compare;
        this.table = table;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "Tallies by roster, doses and reasons 按名册、接种记录与原因推算的统计",
            description = "At the end of a day, today when absent, by what is known now; beside each the last tally "
                    + "declared up to then. One person counts once; sites closed on that day are left out. district: "
                    + "the beginning of division codes. differing=true: rows that differ or lack one side. In order of "
                    + "sites and posts. As a table by Accept.")
    public Page<DerivedTallyView> list(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @BeanParam @Valid SitesAsked sites,
            @RestQuery @Nullable Boolean differing,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return compare.page(wanted(asOf, sites, differing), cursor, limit, scope);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response table(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @BeanParam @Valid SitesAsked sites,
            @RestQuery @Nullable Boolean differing,
            @Context HttpHeaders headers) {
        return table.of(wanted(asOf, sites, differing), headers);
    }

    private Wanted wanted(@Nullable LocalDate asOf, SitesAsked sites, @Nullable Boolean differing) {
        return new Wanted(asOf == null ? LocalDate.now(clock) : asOf, sites, Boolean.TRUE.equals(differing));
    }
}
