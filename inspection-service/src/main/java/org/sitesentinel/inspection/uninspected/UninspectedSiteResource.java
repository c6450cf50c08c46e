package org.sitesentinel.inspection.uninspected;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.table.ListTable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Sites that nobody inspected. */
@Path("/api/v1/uninspected-sites")
@Tag(name = "Uninspected sites 未检查场所")
public class UninspectedSiteResource {
    private static final String PREFIX = "\\d{2,12}";
    private static final List<String> FIELDS =
            List.of("siteId", "name", "siteType", "district", "managementKind", "lastInspectedOn");

    private final UninspectedSites sites;
    private final ListTable table;
    private final AccessScope scope;

    UninspectedSiteResource(UninspectedSites sites, ListTable table, AccessScope scope) {
        this.sites = sites;
        this.table = table;
        this.scope = scope;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "Sites that nobody inspected 未检查场所",
            description =
                    "Sites, neither suspended nor closed, without an inspection on or after since; without since, those "
                            + "that never had one. district is the prefix of a division code. In the order of their ids. As a table "
                            + "by Accept.")
    public Page<UninspectedSiteView> list(
            @RestQuery @Nullable @PastOrPresent LocalDate since,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable @Pattern(regexp = PREFIX) String district,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return sites.page(new UninspectedSites.Wanted(since, siteType, district), cursor, limit, scope);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable @PastOrPresent LocalDate since,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable @Pattern(regexp = PREFIX) String district,
            @Context HttpHeaders headers) {
        return table(TableFormat.CSV, new UninspectedSites.Wanted(since, siteType, district), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable @PastOrPresent LocalDate since,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable @Pattern(regexp = PREFIX) String district,
            @Context HttpHeaders headers) {
        return table(TableFormat.XLSX, new UninspectedSites.Wanted(since, siteType, district), headers);
    }

    private Response table(TableFormat format, UninspectedSites.Wanted wanted, HttpHeaders headers) {
        // The request is over when the last rows are read.
        AccessScope reader = scope.claims().scope();
        return table.of(
                format,
                "uninspected-sites",
                FIELDS,
                headers,
                (cursor, limit) -> sites.page(wanted, cursor, limit, reader),
                UninspectedSiteResource::cells);
    }

    private static List<@Nullable Object> cells(UninspectedSiteView site) {
        return Arrays.asList(
                site.siteId(),
                site.name(),
                site.siteType(),
                site.district(),
                site.managementKind(),
                site.lastInspectedOn());
    }
}
