package org.sitesentinel.screening.personnelimport;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.BodyFormat;
import org.sitesentinel.runtime.bulk.BulkDesk;
import org.sitesentinel.runtime.bulk.BulkRows;
import org.sitesentinel.runtime.bulk.ImportProfile;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.ReceiptView;
import org.sitesentinel.runtime.bulk.RowView;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Rosters by the file, and what became of each row. */
@Path("/api/v1/personnel-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personnel imports 花名册导入")
public class PersonnelImportResource {
    private static final String PATH = "/api/v1/personnel-imports";

    private final PersonnelImport door;
    private final BulkDesk desk;
    private final BulkRows rows;
    private final CompleteRoster complete;
    private final KnownSites sites;
    private final AccessScope scope;
    private final Clock clock;

    PersonnelImportResource(
            PersonnelImport door,
            BulkDesk desk,
            BulkRows rows,
            CompleteRoster complete,
            KnownSites sites,
            AccessScope scope,
            Clock clock) {
        this.door = door;
        this.desk = desk;
        this.rows = rows;
        this.complete = complete;
        this.sites = sites;
        this.scope = scope;
        this.clock = clock;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, BodyFormat.NDJSON_TYPE, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "Import a roster 导入花名册",
            description =
                    "Rows of RosterRow as a JSON array, NDJSON, CSV (UTF-8 or GB18030) or XLSX; headings as in the "
                            + "template or in a profile. Who is not there in that post joins, who is there may leave; sent again "
                            + "it changes nothing. With siteId and completeAsOf the list is complete: once all its rows are "
                            + "taken and none was rejected, the spans of that site on that day which it does not have end on "
                            + "that day. dryRun writes nothing but the receipt.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = RosterRow.class)),
                @Content(mediaType = BodyFormat.NDJSON_TYPE, schema = @Schema(implementation = RosterRow.class)),
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
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable LocalDate completeAsOf,
            @Context HttpHeaders headers)
            throws IOException {
        boolean isComplete = isComplete(siteId, completeAsOf);
        Response answer = desk.submit(door, PATH, body, headers, dryRun, profile);
        if (isComplete) {
            complete.request(
                    (ReceiptView) answer.getEntity(),
                    Objects.requireNonNull(siteId),
                    Objects.requireNonNull(completeAsOf));
        }
        return answer;
    }

    /** Refuses half of the word that a list is complete, before anything is taken. */
    private boolean isComplete(@Nullable UUID siteId, @Nullable LocalDate asOf) {
        if (siteId == null && asOf == null) {
            return false;
        }
        if (siteId == null || asOf == null) {
            throw new InvalidRequest(List.of(Violation.of(siteId == null ? "?siteId" : "?completeAsOf", "required")))
                    .exception();
        }
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new InvalidRequest(List.of(Violation.of("?completeAsOf", "future"))).exception();
        }
        sites.require(siteId, scope, "?siteId");
        return true;
    }

    @GET
    @Path("/{id}/completion")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "What a complete list ended 全量名单处理结果",
            description = "WITHHELD when a row was rejected or unreadable: nobody knows then who is absent. 404 for a "
                    + "list that was not said to be complete.")
    public RosterCompletion completion(UUID id) {
        return complete.find(desk.receipt(door, id).id()).orElseThrow(() -> new NotFound().exception());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(summary = "How far an import is 导入进度", description = "Of the caller's own imports.")
    public ReceiptView receipt(UUID id) {
        return desk.receipt(door, id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(summary = "What became of each row 导入明细", description = "In the order of the body.")
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
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
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
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @APIResponse(responseCode = "200")
    public Response rejectedAsXlsx(UUID id, @Context HttpHeaders headers) {
        return rows.rejected(door, id, TableFormat.XLSX, headers);
    }

    @GET
    @Path("/template")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(summary = "The table to fill in 导入模板", description = "Headings in the language of Accept-Language.")
    @APIResponse(responseCode = "200")
    public Response templateAsXlsx(@Context HttpHeaders headers) {
        return rows.template(door, TableFormat.XLSX, headers);
    }

    @GET
    @Path("/template")
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @APIResponse(responseCode = "200")
    public Response templateAsCsv(@Context HttpHeaders headers) {
        return rows.template(door, TableFormat.CSV, headers);
    }

    @PUT
    @Path("/profiles/{name}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(
            summary = "Keep your own headings 保存列名方案",
            description = "As a whole, with If-Match; \"0\" for the first time. Named by profile= when importing.")
    public ImportProfile.ImportProfileView keepProfile(
            String name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ImportProfile profile) {
        return desk.keepProfile(door, name, ExpectedVersion.of(ifMatch), profile);
    }

    @GET
    @Path("/profiles/{name}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, FRONTEND, BUREAU_ADMIN})
    @Operation(summary = "Your own headings 列名方案")
    public ImportProfile.ImportProfileView profile(String name) {
        return desk.profile(door, name);
    }
}
