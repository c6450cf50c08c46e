package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.outbox.Outbox;

/**
 * The steps in the life of a site that somebody has loaded, within its scope and in a transaction of its own. A step
 * that the last one does not allow is refused with {@code site-step-refused}, a day before the last step's with
 * {@code before-last-step} at {@code /date}.
 */
@ApplicationScoped
public class SiteLifecycle {
    private final Sites sites;
    private final Outbox outbox;
    private final Event<SiteEnded> ended;
    private final Clock clock;

    SiteLifecycle(Sites sites, Outbox outbox, Event<SiteEnded> ended, Clock clock) {
        this.sites = sites;
        this.outbox = outbox;
        this.ended = ended;
        this.clock = clock;
    }

    /** A registered site begins its work, or a suspended one takes it up again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void activate(Site site, LocalDate day, String reason, String by) {
        step(site, SiteChange.ACTIVATED, day, reason, by);
    }

    /** An active site stops for the time being. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspend(Site site, LocalDate day, String reason, String by) {
        step(site, SiteChange.SUSPENDED, day, reason, by);
    }

    /** Any site closes for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Site site, LocalDate day, String reason, String by) {
        step(site, SiteChange.CLOSED, day, reason, by);
    }

    /** Any site closes because others have taken its place. */
    void supersede(Site site, List<UUID> successors, LocalDate day, String reason, String by) {
        site.supersede(successors, day, clock.instant());
        keep(site, SiteChange.SUPERSEDED, day, reason, by);
    }

    private void step(Site site, SiteChange change, LocalDate day, String reason, String by) {
        site.step(change, day, clock.instant());
        keep(site, change, day, reason, by);
    }

    private void keep(Site site, SiteChange change, LocalDate day, String reason, String by) {
        sites.change(site, change, reason, by);
        outbox.publish(change.event(), site::state);
        if (site.status() == SiteStatus.CLOSED) {
            ended.fire(new SiteEnded(site, day, by));
        }
    }
}
