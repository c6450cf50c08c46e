package org.sitesentinel.screening.testresult;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.screening.TestResult;

/** Positive persons, to be acted on. */
@Path("/api/v1/positive-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Positive cases 阳性人员")
public class PositiveCaseResource {
    private final TestResults results;
    private final TestingConfig config;
    private final AccessScope scope;

    PositiveCaseResource(TestResults results, TestingConfig config, AccessScope scope) {
        this.results = results;
        this.config = config;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, PRIVACY_OFFICER})
    @Operation(
            summary = "List positive cases 查询阳性人员",
            description =
                    "Results that still are positive, in order of entry, each with the calls for the site's roster "
                            + "and the contacts to trace. Pools that were positive are not among them.")
    public Page<PositiveCaseView> list(
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("result = :result", "result", TestResult.POSITIVE)
                .and("siteId = :siteId", "siteId", siteId)
                .and("district = :district", "district", district)
                .and("businessDate >= :from", "from", from)
                .and("businessDate <= :to", "to", to);
        List<StoredTestResult> found = results.list(filter, Cursor.of(cursor), limit, scope);
        Function<StoredTestResult, TestResultView> views = results.views(found);
        return Page.of(
                found,
                limit,
                one -> PositiveCaseView.of(views.apply(one), config.traceDays()),
                one -> new Cursor(one.id()));
    }
}
