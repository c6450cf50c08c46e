package org.sitesentinel.screening.compliance;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
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
            @BeanParam @Valid OverdueQuestion question,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return tests.page(question.on(clock), cursor, limit, scope);
    }

    @GET
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.4"})
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response table(@BeanParam @Valid OverdueQuestion question, @Context HttpHeaders headers) {
        return table.of(question.on(clock), headers);
    }
}
