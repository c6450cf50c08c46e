package org.sitesentinel.siteregistry.disinfection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.siteregistry.site.Site;
import org.sitesentinel.siteregistry.site.Sites;

/** Writes a disinfection into a site's log. */
@ApplicationScoped
class LogDisinfection {
    private final Sites sites;
    private final Disinfections disinfections;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    LogDisinfection(Sites sites, Disinfections disinfections, AccessScope scope, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.disinfections = disinfections;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DisinfectionView log(UUID siteId, NewDisinfection input, String recordedBy) {
        Site site = sites.require(siteId, scope);
        LocalDate day = input.doneOn() == null ? LocalDate.now(clock) : input.doneOn();
        site.requireOpenOn(day);
        Disinfection entry = new Disinfection(siteId, input, day, recordedBy, clock.instant());
        disinfections.persist(entry);
        outbox.publish(ReadinessState.DISINFECTED, () -> disinfections.count(entry, site.ref()));
        return entry.view();
    }
}
