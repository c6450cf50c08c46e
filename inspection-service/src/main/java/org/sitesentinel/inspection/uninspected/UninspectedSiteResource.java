package org.sitesentinel.inspection.uninspected;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.table.Tables;

/** Sites that nobody inspected. */
@Path("/api/v1/uninspected-sites")
@Tag(name = "Uninspected sites 未检查场所")
public class UninspectedSiteResource {
    private static final Layout<UninspectedSiteView> LAYOUT = Layout.of(
            "uninspected-sites",
            List.of("siteId", "name", "siteType", "district", "managementKind", "lastInspectedOn"),
            UninspectedSiteResource::cells);

    private final UninspectedSites sites;
    private final Tables tables;
    private final AccessScope scope;

    UninspectedSiteResource(UninspectedSites sites, Tables tables, AccessScope scope) {
        this.sites = sites;
        this.tables = tables;
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
            @BeanParam @Valid UninspectedQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return sites.page(question.wanted(), cursor, limit, scope);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid UninspectedQuestion question, @Context HttpHeaders headers) {
        UninspectedSites.Wanted wanted = question.wanted();
        return tables.list(LAYOUT, (cursor, limit, reader) -> sites.page(wanted, cursor, limit, reader), headers);
    }

    private static Stream<?> cells(UninspectedSiteView site) {
        return Stream.of(
                site.siteId(),
                site.name(),
                site.siteType(),
                site.district(),
                site.managementKind(),
                site.lastInspectedOn());
    }
}
