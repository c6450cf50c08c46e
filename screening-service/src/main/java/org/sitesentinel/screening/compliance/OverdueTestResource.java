package org.sitesentinel.screening.compliance;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Who is to be tested and has something to heed, masked. */
@Path("/api/v1/overdue-tests")
@Tag(name = "Testing compliance 检测频次")
public class OverdueTestResource {
    private final OverdueTests tests;
    private final OverdueTestTable table;
    private final AccessScope scope;
    private final Clock clock;

    OverdueTestResource(OverdueTests tests, OverdueTestTable table, AccessScope scope, Clock clock) {
        this.tests = tests;
        this.table = table;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @Operation(
            summary = "Who is to be tested 应检未检人员",
            description =
                    "As of a day's end, a time with its offset, or now: who is overdue, due today, due tomorrow or "
                            + "excused, in order of entry. Masked. As a table by Accept.")
    public Page<OverdueTestView> list(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable TestState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return tests.page(wanted(asOf, siteId, district, post, state), cursor, limit, scope);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable TestState state,
            @Context HttpHeaders headers) {
        return table.of(TableFormat.CSV, wanted(asOf, siteId, district, post, state), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable TestState state,
            @Context HttpHeaders headers) {
        return table.of(TableFormat.XLSX, wanted(asOf, siteId, district, post, state), headers);
    }

    private OverdueTests.Wanted wanted(
            @Nullable String asOf,
            @Nullable UUID siteId,
            @Nullable String district,
            @Nullable Post post,
            @Nullable TestState state) {
        return new OverdueTests.Wanted(AsOf.of(asOf, clock), siteId, district, post, state);
    }
}
