package org.sitesentinel.reporting.dashboard;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Tells when it is worth asking for figures again. */
@Path("/api/v1/metrics/changes")
@Tag(name = "Metrics 统计指标")
public class MetricChangesResource {
    private final WatchOffsets watch;
    private final JsonWebToken token;
    private final Clock clock;

    MetricChangesResource(WatchOffsets watch, JsonWebToken token, Clock clock) {
        this.watch = watch;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What may have changed 指标变更通知",
            description = "Server-sent events: the topics of which events were applied, looked at every second; a "
                    + "message without topics at the beginning and every 15 seconds. Ends when the token expires.")
    public Multi<MetricChanges> changes() {
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return watch.changes().select().first(left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left);
    }
}
