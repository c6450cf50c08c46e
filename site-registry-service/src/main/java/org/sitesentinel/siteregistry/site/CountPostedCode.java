package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.outbox.Outbox;

/** Counts a building whose first venue code was posted. */
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
            throw new SiteProblem.SiteClosed().exception();
        }
        PostedCodes codes = sites.lockCodesOf(site);
        codes.codePosted(postedOn, clock.instant());
        outbox.publish(ReadinessState.POSTED_CODES_CHANGED, () -> codes.state(site.ref()));
    }
}
