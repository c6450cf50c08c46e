package org.sitesentinel.screening.rescreening;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.screening.rescreening.RescreeningReport.FlipView;

/** Declarations judged again (重新筛查). */
@Path("/api/v1/rescreenings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Re-screenings 重新筛查")
public class RescreeningResource {
    private final Rescreenings rescreenings;
    private final Flips flips;
    private final AccessScope scope;

    RescreeningResource(Rescreenings rescreenings, Flips flips, AccessScope scope) {
        this.rescreenings = rescreenings;
        this.flips = flips;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "Re-screenings 查询重新筛查",
            description =
                    "In order of entry: each change of the list or of a policy, how many declarations were judged "
                            + "again for it, and how many verdicts are others now.")
    public Page<RescreeningView> list(
            @RestQuery @Nullable RescreeningCause cause,
            @RestQuery @Nullable RescreeningStatus status,
            @RestQuery @Nullable UUID riskAreaId,
            @RestQuery @Nullable UUID policyId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("cause = :cause", "cause", cause)
                .and("status = :status", "status", status)
                .and("policyId = :policyId", "policyId", policyId);
        if (riskAreaId != null) {
            filter.and("id in (:ids)", "ids", rescreenings.ofArea(riskAreaId));
        }
        List<Rescreening> found = rescreenings.list(filter, Cursor.of(cursor), limit);
        var areas = rescreenings.areas(found.stream().map(Rescreening::id).toList());
        return Page.of(
                found,
                limit,
                one -> RescreeningView.of(one, areas.getOrDefault(one.id(), List.of())),
                one -> new Cursor(one.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SITE_OPERATOR, DISTRICT_SYSTEM, BUREAU_ADMIN, INSPECTOR})
    @Operation(
            summary = "One re-screening 单次重新筛查",
            description = "With the verdicts that are others now: those of the caller's sites, a page of them.")
    public RescreeningReport get(
            UUID id, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Rescreening rescreening = rescreenings.require(id);
        Page<FlipView> page = Page.of(
                flips.of(id, Cursor.of(cursor), limit, scope),
                limit,
                flip -> flip,
                flip -> new Cursor(flip.declarationId()));
        return new RescreeningReport(
                RescreeningView.of(rescreening, rescreenings.areas(List.of(id)).getOrDefault(id, List.of())),
                page.items(),
                page.nextCursor());
    }
}
