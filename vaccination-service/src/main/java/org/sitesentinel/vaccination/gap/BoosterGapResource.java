package org.sitesentinel.vaccination.gap;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.table.TableFormat;

/** Who is due for a booster. */
@Path("/api/v1/booster-gaps")
@Tag(name = "Booster gaps 加强免疫缺口")
public class BoosterGapResource {
    private static final String PREFIX = "\\d{2,12}";
    private static final int MOST_DAYS = 366;

    private final BoosterGaps gaps;
    private final BoosterGapTable table;
    private final AccessScope scope;
    private final Clock clock;

    BoosterGapResource(BoosterGaps gaps, BoosterGapTable table, AccessScope scope, Clock clock) {
        this.gaps = gaps;
        this.table = table;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "Who is due for a booster 应加强未加强人员",
            description =
                    "Of the rosters of a day, today when absent: whose primary course is complete, whose time for a booster "
                            + "has come, and who had none by then; within also lists who becomes due in so many days. One "
                            + "person once, by site and longest due first. No names: this service knows none. Look a personRef "
                            + "up in screening-service's masked list, /api/v1/sites/{id}/personnel. As a table by Accept.")
    public Page<BoosterGapView> list(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @DefaultValue("0") @Min(0) @Max(MOST_DAYS) int within,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable @Pattern(regexp = PREFIX) String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable GapReason reason,
            @RestQuery @Nullable GapFollowUp followUp,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return gaps.page(
                wanted(asOf, within, siteId, district, siteType, post, reason, followUp), cursor, limit, scope);
    }

    @GET
    @Produces(TableFormat.CSV_TYPE + ";qs=0.5")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response csv(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @DefaultValue("0") @Min(0) @Max(MOST_DAYS) int within,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable @Pattern(regexp = PREFIX) String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable GapReason reason,
            @RestQuery @Nullable GapFollowUp followUp,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.CSV, wanted(asOf, within, siteId, district, siteType, post, reason, followUp), headers);
    }

    @GET
    @Produces(TableFormat.XLSX_TYPE + ";qs=0.4")
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response xlsx(
            @RestQuery @Nullable @PastOrPresent LocalDate asOf,
            @RestQuery @DefaultValue("0") @Min(0) @Max(MOST_DAYS) int within,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable @Pattern(regexp = PREFIX) String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable Post post,
            @RestQuery @Nullable GapReason reason,
            @RestQuery @Nullable GapFollowUp followUp,
            @Context HttpHeaders headers) {
        return table.of(
                TableFormat.XLSX, wanted(asOf, within, siteId, district, siteType, post, reason, followUp), headers);
    }

    private BoosterGaps.Wanted wanted(
            @Nullable LocalDate asOf,
            int within,
            @Nullable UUID siteId,
            @Nullable String district,
            @Nullable SiteType siteType,
            @Nullable Post post,
            @Nullable GapReason reason,
            @Nullable GapFollowUp followUp) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return new BoosterGaps.Wanted(day, day.plusDays(within), siteId, district, siteType, post, reason, followUp);
    }
}
