package org.sitesentinel.siteregistry.siteimport;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BodyFormat;
import org.sitesentinel.runtime.bulk.BulkDesk;
import org.sitesentinel.runtime.bulk.BulkResource;
import org.sitesentinel.runtime.bulk.BulkRows;
import org.sitesentinel.runtime.bulk.ReceiptView;
import org.sitesentinel.runtime.table.TableFormat;

/** Sites by the file, and what became of each row. */
@Path("/api/v1/site-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Site imports 场所导入")
public class SiteImportResource extends BulkResource {
    SiteImportResource(SiteImport door, BulkDesk desk, BulkRows rows) {
        super(door, desk, rows);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BodyFormat.NDJSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(
            summary = "Import sites 导入场所",
            description = "Rows of SiteRow as a JSON array, NDJSON, CSV (UTF-8 or GB18030) or XLSX; headings as in the "
                    + "template or in a profile. A row whose district, name and address are known corrects that site; "
                    + "sent again it changes nothing. 201 when every row has an outcome; 202 when the rest is taken in "
                    + "the background, or with Prefer: respond-async. dryRun writes nothing but the receipt.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = SiteRow.class)))
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public Response submit(
            InputStream body,
            @RestQuery @Nullable Boolean dryRun,
            @RestQuery @Nullable String profile,
            @Context HttpHeaders headers)
            throws IOException {
        return take(body, headers, dryRun, profile);
    }
}
