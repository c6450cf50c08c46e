package org.sitesentinel.screening.riskarea;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;

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

/** Risk areas by the file, and what became of each row. */
@Path("/api/v1/risk-area-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Risk area imports 风险地区导入")
public class RiskAreaImportResource extends BulkResource {
    RiskAreaImportResource(RiskAreaImport door, BulkDesk desk, BulkRows rows) {
        super(door, desk, rows);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BodyFormat.NDJSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Import risk areas 导入风险地区",
            description =
                    "Rows of RiskAreaRow as a JSON array, NDJSON, CSV (UTF-8 or GB18030) or XLSX; headings as in the "
                            + "template or in a profile. A row whose division, level and first day are known ends or corrects that "
                            + "area; sent again it changes nothing. 201 when every row has an outcome; 202 when the rest is taken in "
                            + "the background, or with Prefer: respond-async. dryRun writes nothing but the receipt.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RiskAreaRow.class)))
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
