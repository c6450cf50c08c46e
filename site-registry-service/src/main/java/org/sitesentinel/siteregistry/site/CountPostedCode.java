package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.outbox.Outbox;

/** Counts the buildings of a site whose code hangs on the wall. */
@ApplicationScoped
public class CountPostedCode {
    private final Sites sites;
    private final Outbox outbox;
    private final Clock clock;

    CountPostedCode(Sites sites, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void count(Site site, LocalDate postedOn) {
        if (site.status() == SiteStatus.CLOSED) {
            throw new SiteClosed().exception();
        }
        PostedCodes codes = sites.lockCodesOf(site);
        codes.codePosted(postedOn, clock.instant());
        publish(site, codes);
    }

    /** A posted code is no longer valid: until another hangs there, its building counts no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void discount(Site site, LocalDate revokedOn) {
        PostedCodes codes = sites.lockCodesOf(site);
        codes.codeTakenDown(revokedOn, clock.instant());
        publish(site, codes);
    }

    private void publish(Site site, PostedCodes codes) {
        outbox.publish(ReadinessState.POSTED_CODES_CHANGED, () -> codes.state(site.ref()));
    }
}
