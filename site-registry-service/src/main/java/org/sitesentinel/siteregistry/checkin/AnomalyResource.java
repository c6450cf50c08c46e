package org.sitesentinel.siteregistry.checkin;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.site.Sites;

/** What is odd about the check-ins of a site. */
@Path("/api/v1/check-in-anomalies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class AnomalyResource {
    private final Anomalies anomalies;
    private final Sites sites;
    private final AccessScope scope;
    private final Clock clock;

    AnomalyResource(Anomalies anomalies, Sites sites, AccessScope scope, Clock clock) {
        this.anomalies = anomalies;
        this.sites = sites;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, SITE_OPERATOR, PRIVACY_OFFICER})
    @Operation(
            summary = "Anomalies of a site's day 异常登记",
            description = "Today when no day is named; in order of time, 1000 at most.")
    public List<Anomaly> list(@RestQuery @NotNull UUID siteId, @RestQuery @Nullable LocalDate day) {
        return anomalies.of(sites.require(siteId, scope).id(), day == null ? LocalDate.now(clock) : day);
    }
}
