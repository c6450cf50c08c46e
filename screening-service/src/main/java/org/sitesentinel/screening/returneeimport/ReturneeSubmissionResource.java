package org.sitesentinel.screening.returneeimport;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BodyFormat;
import org.sitesentinel.runtime.bulk.BulkDesk;
import org.sitesentinel.runtime.bulk.BulkRows;
import org.sitesentinel.runtime.bulk.ImportProfile;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.ReceiptView;
import org.sitesentinel.runtime.bulk.RowView;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Returnees by the file, and what became of each row. */
@Path("/api/v1/returnee-declaration-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returnee submissions 返岗批量申报")
public class ReturneeSubmissionResource {
    private static final String PATH = "/api/v1/returnee-declaration-submissions";

    private final ReturneeSubmission door;
    private final BulkDesk desk;
    private final BulkRows rows;

    ReturneeSubmissionResource(ReturneeSubmission door, BulkDesk desk, BulkRows rows) {
        this.door = door;
        this.desk = desk;
        this.rows = rows;
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
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ReturneeRow.class)),
                @Content(mediaType = BodyFormat.NDJSON_TYPE, schema = @Schema(implementation = ReturneeRow.class)),
                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    @APIResponse(responseCode = "202", description = "Not all rows have an outcome yet; Location leads to the receipt")
    public Response submit(
            InputStream body,
            @RestQuery @Nullable Boolean dryRun,
            @RestQuery @Nullable String profile,
            @Context HttpHeaders headers)
            throws IOException {
        return desk.submit(door, PATH, body, headers, dryRun, profile);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(summary = "How far a submission is 批量申报进度", description = "Of the caller's own submissions.")
    public ReceiptView receipt(UUID id) {
        return desk.receipt(door, id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(summary = "What became of each row 批量申报明细", description = "In the order of the body.")
    public Page<RowView> rows(
            UUID id,
            @RestQuery @Nullable Outcome outcome,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @Context HttpHeaders headers) {
        return rows.page(door, id, outcome, cursor, limit, headers);
    }

    @GET
    @Path("/{id}/rows")
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(
            summary = "Rejected rows to mend 被拒行",
            description = "As they were sent, each with its line and errors; to be mended and sent again.")
    @APIResponse(responseCode = "200")
    public Response rejectedAsCsv(UUID id, @Context HttpHeaders headers) {
        return rows.rejected(door, id, TableFormat.CSV, headers);
    }

    @GET
    @Path("/{id}/rows")
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response rejectedAsXlsx(UUID id, @Context HttpHeaders headers) {
        return rows.rejected(door, id, TableFormat.XLSX, headers);
    }

    @GET
    @Path("/template")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(summary = "The table to fill in 批量申报模板", description = "Headings in the language of Accept-Language.")
    @APIResponse(responseCode = "200")
    public Response templateAsXlsx(@Context HttpHeaders headers) {
        return rows.template(door, TableFormat.XLSX, headers);
    }

    @GET
    @Path("/template")
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response templateAsCsv(@Context HttpHeaders headers) {
        return rows.template(door, TableFormat.CSV, headers);
    }

    @PUT
    @Path("/profiles/{name}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(
            summary = "Keep your own headings 保存列名方案",
            description = "As a whole, with If-Match; \"0\" for the first time. Named by profile= when submitting.")
    public ImportProfile.ImportProfileView keepProfile(
            String name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ImportProfile profile) {
        return desk.keepProfile(door, name, ExpectedVersion.of(ifMatch), profile);
    }

    @GET
    @Path("/profiles/{name}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, DISTRICT_SYSTEM, SITE_OPERATOR})
    @Operation(summary = "Your own headings 列名方案")
    public ImportProfile.ImportProfileView profile(String name) {
        return desk.profile(door, name);
    }
}
