package org.sitesentinel.siteregistry.accesscount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.site.Sites;

/** Takes what a device counted. */
@ApplicationScoped
class TakeAccessCounts {
    private final Sites sites;
    private final AccessCounts counts;
    private final AccessScope scope;
    private final Clock clock;

    TakeAccessCounts(Sites sites, AccessCounts counts, AccessScope scope, Clock clock) {
        this.sites = sites;
        this.counts = counts;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    List<AccessCountView> take(UUID siteId, NewAccessCounts input) {
        UUID site = sites.require(siteId, scope).id();
        Instant now = clock.instant();
        refuseHoursToCome(input.hours(), now);
        return counts.keep(site, input.device().strip(), input.hours(), now);
    }

    private void refuseHoursToCome(List<NewAccessCounts.Hour> hours, Instant now) {
        List<Violation> toCome = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            NewAccessCounts.Hour one = hours.get(i);
            if (one.day()
                    .atTime(one.hour(), 0)
                    .atZone(clock.getZone())
                    .toInstant()
                    .isAfter(now)) {
                toCome.add(Violation.of("/hours/" + i + "/hour", "hour-to-come"));
            }
        }
        if (!toCome.isEmpty()) {
            throw new InvalidRequest(toCome).exception();
        }
    }
}
