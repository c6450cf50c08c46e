package org.sitesentinel.screening.returneeimport;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
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

/** Returnees by the file, and what became of each row. */
@Path("/api/v1/returnee-declaration-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returnee submissions 返岗批量申报")
public class ReturneeSubmissionResource extends BulkResource {
    ReturneeSubmissionResource(ReturneeSubmission door, BulkDesk desk, BulkRows rows) {
        super(door, desk, rows);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BodyFormat.NDJSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(
            summary = "Declare returnees 批量申报",
            description = "Rows of ReturneeRow as a JSON array, NDJSON, CSV (UTF-8 or GB18030) or XLSX; headings as in "
                    + "the template or in a profile. A row whose person, site and day of arrival are known corrects that "
                    + "declaration: UNCHANGED when it says the same, STALE when it says what was known before something "
                    + "later was, REJECTED when the declaration was withdrawn. 201 when every row has an outcome; 202 "
                    + "when the rest is taken in the background, or with Prefer: respond-async. dryRun writes nothing but "
                    + "the receipt.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ReturneeRow.class)))
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
