package org.sitesentinel.siteregistry.siteimport;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.siteregistry.site.SiteFilter;

/** The register as a table, all of it that is asked for. */
@Path("/api/v1/sites")
@Tag(name = "Sites 场所")
public class SiteExportResource {
    private final SiteTable table;

    SiteExportResource(SiteTable table) {
        this.table = table;
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "Export sites 导出场所",
            description = "All that match, in order of entry, with the headings of the import template.")
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid SiteFilter asked, @Context HttpHeaders headers) {
        return table.of(asked, headers);
    }
}
