package org.sitesentinel.vaccination.gap;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;

/** How many are due for a booster; counts only. */
@Path("/api/v1/booster-gaps/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Booster gaps 加强免疫缺口")
public class BoosterGapSummaryResource {
    private final CountGaps count;
    private final AccessScope scope;
    private final Clock clock;

    BoosterGapSummaryResource(CountGaps count, AccessScope scope, Clock clock) {
        this.count = count;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR, ANALYST})
    @Operation(
            summary = "How many are due for a booster 应加强未加强人数",
            description =
                    "Of the rosters of a day, today when absent, and of them by the reason in force. groupBy: site, siteType, "
                            + "district, post, reason, or several with commas between them.")
    public BoosterGapSummaryView get(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @Nullable String groupBy,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable @Pattern(regexp = "\\d{2,12}") String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return count.on(
                day,
                GroupingKey.of(groupBy, List.of(Grouping.values())),
                new BoosterGaps.Wanted(day, day, siteId, district, siteType, post, null, null).filter(),
                scope);
    }
}
