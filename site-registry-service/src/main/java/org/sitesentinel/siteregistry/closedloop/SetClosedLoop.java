package org.sitesentinel.siteregistry.closedloop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.site.Sites;

/** Sets the days of a site's entry-only mode. */
@ApplicationScoped
class SetClosedLoop {
    private final Sites sites;
    private final ClosedLoops loops;
    private final AccessScope scope;
    private final Clock clock;

    SetClosedLoop(Sites sites, ClosedLoops loops, AccessScope scope, Clock clock) {
        this.sites = sites;
        this.loops = loops;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ClosedLoopView set(UUID siteId, ExpectedVersion expected, ClosedLoopDays days) {
        UUID id = sites.require(siteId, scope).id();
        ClosedLoop known = loops.findById(id);
        if (known == null) {
            expected.requireCurrent(0);
            ClosedLoop first = new ClosedLoop(id, days.firstDay(), days.lastDay(), clock.instant());
            loops.add(first);
            return first.view();
        }
        expected.requireCurrent(known.version());
        known.set(days.firstDay(), days.lastDay(), clock.instant());
        // The version is counted at the flush.
        loops.flush();
        return known.view();
    }
}
