package org.sitesentinel.vaccination.tallyimport;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

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

/** Tallies by the file, and what became of each row. */
@Path("/api/v1/tally-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tally imports 统计导入")
public class TallyImportResource extends BulkResource {
    TallyImportResource(TallyImport door, BulkDesk desk, BulkRows rows) {
        super(door, desk, rows);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BodyFormat.NDJSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN})
    @Operation(
            summary = "Import tallies 导入统计",
            description =
                    "Rows of TallyRow as a JSON array, NDJSON, CSV (UTF-8 or GB18030) or XLSX; headings as in the "
                            + "template or in a profile. A row whose subject, post and day are known corrects that tally, with "
                            + "a reason; sent again it changes nothing, and one that says what was corrected since, or names "
                            + "an older version, is STALE. 201 when every row has an outcome; 202 when the rest is taken in "
                            + "the background, or with Prefer: respond-async. dryRun writes nothing but the receipt.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = TallyRow.class)))
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
