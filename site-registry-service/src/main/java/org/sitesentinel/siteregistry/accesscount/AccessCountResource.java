package org.sitesentinel.siteregistry.accesscount;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.DISTRICT_SYSTEM;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.site.Sites;

/** What a site's access control system (门禁) counts. */
@Path("/api/v1/sites/{id}/access-control-counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class AccessCountResource {
    private final TakeAccessCounts take;
    private final AccessCounts counts;
    private final Sites sites;
    private final AccessScope scope;
    private final Clock clock;

    AccessCountResource(TakeAccessCounts take, AccessCounts counts, Sites sites, AccessScope scope, Clock clock) {
        this.take = take;
        this.counts = counts;
        this.sites = sites;
        this.scope = scope;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "Report what a device counted 上报门禁通行数",
            description =
                    "By hour, as a whole; the highest version of an hour is kept, so it may be sent again. Hours with"
                            + " more entries than were scanned are listed at /api/v1/check-in-anomalies.")
    public List<AccessCountView> report(UUID id, NewAccessCounts input) {
        return take.take(id, input);
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, DISTRICT_SYSTEM, FRONTEND, SITE_OPERATOR, INSPECTOR})
    @Operation(
            summary = "Counted and scanned by hour 门禁与扫码比对",
            description = "The hours of a day, today when absent, that devices told of.")
    public List<CountedHour> list(UUID id, @RestQuery @Nullable LocalDate day) {
        return counts.of(sites.require(id, scope).id(), day == null ? LocalDate.now(clock) : day);
    }
}
