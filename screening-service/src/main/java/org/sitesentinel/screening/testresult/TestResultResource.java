package org.sitesentinel.screening.testresult;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.screening.TestResult;

/** Results, to be found. */
@Path("/api/v1/test-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Test results 检测结果")
public class TestResultResource {
    private final TestResults results;
    private final AccessScope scope;

    TestResultResource(TestResults results, AccessScope scope) {
        this.results = results;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, INSPECTOR, SITE_OPERATOR})
    @Operation(
            summary = "List results 查询检测结果",
            description = "In order of entry, each in the version that holds. awaited=true: without a result so far.")
    public Page<TestResultView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable TestResult result,
            @RestQuery @Nullable Boolean awaited,
            @RestQuery @Nullable TestItem item,
            @RestQuery @Nullable String sender,
            @RestQuery @Nullable String reference,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("siteId = :siteId", "siteId", siteId)
                .and("district = :district", "district", district)
                .and("businessDate >= :from", "from", from)
                .and("businessDate <= :to", "to", to)
                .and("result = :result", "result", result)
                .and("case when result is null then true else false end = :awaited", "awaited", awaited)
                .and("item = :item", "item", item)
                .and("sender = :sender", "sender", sender)
                .and("reference = :reference", "reference", reference);
        List<StoredTestResult> found = results.list(filter, Cursor.of(cursor), limit, scope);
        return Page.of(found, limit, results.views(found), one -> new Cursor(one.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, INSPECTOR, SITE_OPERATOR})
    @Operation(summary = "One result 单条检测结果")
    public TestResultView get(UUID id) {
        StoredTestResult result = results.require(id, scope);
        return results.views(List.of(result)).apply(result);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, INSPECTOR, SITE_OPERATOR})
    @Operation(summary = "What a result was before 结果更正历史", description = "The versions it superseded, the last first.")
    public Page<SupersededView> versions(UUID id) {
        results.require(id, scope);
        return new Page<>(results.superseded(id), null);
    }
}
