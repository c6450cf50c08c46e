package org.sitesentinel.inspection.rectification.repeat;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

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
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Sites that fail again (屡查屡犯). */
@Path("/api/v1/repeat-offenders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification cases 整改案件")
public class RepeatOffenderResource {
    private final Repeats repeats;
    private final AccessScope scope;

    RepeatOffenderResource(Repeats repeats, AccessScope scope) {
        this.repeats = repeats;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST})
    @Operation(
            summary = "Sites that fail again 屡查屡犯场所",
            description =
                    "With cases about an item that had failed there within the policy's months before; from and to "
                            + "narrow the day of opening. In order of the sites' ids.")
    public Page<RepeatOffenderView> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable SiteType siteType,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("c.district = :district", "district", district)
                .and("c.site_type = :siteType", "siteType", siteType == null ? null : siteType.name())
                .and("c.opened_on >= :from", "from", from)
                .and("c.opened_on <= :to", "to", to);
        return Page.of(
                repeats.offenders(filter, Cursor.of(cursor), limit, scope),
                limit,
                site -> site,
                site -> new Cursor(site.siteId()));
    }
}
