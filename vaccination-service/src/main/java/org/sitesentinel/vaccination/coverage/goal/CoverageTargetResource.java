package org.sitesentinel.vaccination.coverage.goal;

import static org.sitesentinel.runtime.access.Role.ANALYST;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** What is aimed at. */
@Path("/api/v1/coverage-targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage 接种覆盖率")
public class CoverageTargetResource {
    private final CoverageTargets targets;

    CoverageTargetResource(CoverageTargets targets) {
        this.targets = targets;
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR, ANALYST})
    @Operation(
            summary = "Targets of coverage 接种目标",
            description = "All there ever were, or with asOf those in force on that day. In order of entry.")
    public Page<CoverageTargetView> list(
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @Nullable Measure measure,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter =
                new Filter().and(CoverageTargets.IN_FORCE, "day", asOf).and("measure = :measure", "measure", measure);
        return Page.of(
                targets.list(filter, Cursor.of(cursor), limit),
                limit,
                CoverageTarget::view,
                target -> new Cursor(target.id()));
    }
}
