package org.sitesentinel.runtime.bulk;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.runtime.version.ExpectedVersion;

/**
 * What every bulk door answers beside taking a submission in. A resource extends it under the door's path and adds its
 * own {@code submit}; whoever has one of its roles may ask, too ({@link BulkSenders}).
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class BulkResource {
    private final BulkDoor<?> door;
    private final BulkDesk desk;
    private final BulkRows rows;

    protected BulkResource(BulkDoor<?> door, BulkDesk desk, BulkRows rows) {
        this.door = door;
        this.desk = desk;
        this.rows = rows;
    }

    /** Takes a body in; the API's documents tell its other forms and 202 beside what a {@code submit} says of them. */
    protected final Response take(
            InputStream body, HttpHeaders headers, @Nullable Boolean dryRun, @Nullable String profile)
            throws IOException {
        return desk.submit(door, body, headers, dryRun, profile);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "How far a submission is 进度", description = "Of the caller's own submissions.")
    public ReceiptView receipt(UUID id) {
        return desk.receipt(door, id);
    }

    @GET
    @Path("/{id}/rows")
    @Authenticated
    @Operation(summary = "What became of each row 明细", description = "In the order of the body.")
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
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @Authenticated
    @Operation(
            summary = "Rejected rows to mend 被拒行",
            description = "As they were sent, each with its line and errors; to be mended and sent again.")
    @APIResponse(responseCode = "200")
    public Response rejected(UUID id, @Context HttpHeaders headers) {
        return rows.rejected(door, id, TableFormat.accepted(headers, TableFormat.CSV), headers);
    }

    @GET
    @Path("/template")
    @Produces({TableFormat.XLSX_TYPE, TableFormat.CSV_TYPE + ";qs=0.5"})
    @Authenticated
    @Operation(summary = "The table to fill in 模板", description = "Headings in the language of Accept-Language.")
    @APIResponse(responseCode = "200")
    public Response template(@Context HttpHeaders headers) {
        return rows.template(door, TableFormat.accepted(headers, TableFormat.XLSX), headers);
    }

    @PUT
    @Path("/profiles/{name}")
    @Authenticated
    @Operation(
            summary = "Keep your own headings and codes 保存列名与代码方案",
            description = "As a whole, with If-Match; \"0\" for the first time. Named by profile= when submitting.")
    public ImportProfile.ImportProfileView keepProfile(
            String name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ImportProfile profile) {
        return desk.keepProfile(door, name, ExpectedVersion.of(ifMatch), profile);
    }

    @GET
    @Path("/profiles/{name}")
    @Authenticated
    @Operation(summary = "Your own headings and codes 列名与代码方案")
    public ImportProfile.ImportProfileView profile(String name) {
        return desk.profile(door, name);
    }
}
