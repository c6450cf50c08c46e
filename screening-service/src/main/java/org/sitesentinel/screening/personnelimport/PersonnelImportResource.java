package org.sitesentinel.screening.personnelimport;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.BodyFormat;
import org.sitesentinel.runtime.bulk.BulkDesk;
import org.sitesentinel.runtime.bulk.BulkResource;
import org.sitesentinel.runtime.bulk.BulkRows;
import org.sitesentinel.runtime.bulk.ReceiptView;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.table.TableFormat;

/** Rosters by the file, and what became of each row. */
@Path("/api/v1/personnel-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personnel imports 花名册导入")
public class PersonnelImportResource extends BulkResource {
    private final PersonnelImport door;
    private final BulkDesk desk;
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
        super(door, desk, rows);
        this.door = door;
        this.desk = desk;
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
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RosterRow.class)))
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public Response submit(
            InputStream body,
            @RestQuery @Nullable Boolean dryRun,
            @RestQuery @Nullable String profile,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable LocalDate completeAsOf,
            @Context HttpHeaders headers)
            throws IOException {
        boolean isComplete = isComplete(siteId, completeAsOf);
        Response answer = take(body, headers, dryRun, profile);
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
}
