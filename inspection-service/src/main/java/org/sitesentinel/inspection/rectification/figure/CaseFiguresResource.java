package org.sitesentinel.inspection.rectification.figure;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;

/** Figures of cases (整改统计). */
@Path("/api/v1/rectification-cases/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification cases 整改案件")
public class CaseFiguresResource {
    private final CaseFigures figures;
    private final AccessScope scope;
    private final Clock clock;

    CaseFiguresResource(CaseFigures figures, AccessScope scope, Clock clock) {
        this.figures = figures;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "Figures of cases 整改统计",
            description =
                    "Of the cases opened from from to to, as they stand today: how many are where, days to close "
                            + "(median, p90, mean), put right at once, referred, repeated. As of a day: the metrics of reporting.")
    public CaseFiguresView count(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable CaseGrouping groupBy) {
        Filter filter = new Filter()
                .and("district = :district", "district", district)
                .and("site_type = :siteType", "siteType", siteType == null ? null : siteType.name())
                .and("opened_on >= :from", "from", from)
                .and("opened_on <= :to", "to", to);
        return figures.count(filter, groupBy, LocalDate.now(clock), scope);
    }
}
