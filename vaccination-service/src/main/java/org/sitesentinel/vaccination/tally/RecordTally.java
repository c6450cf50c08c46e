package org.sitesentinel.vaccination.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;

/** Takes down what was counted on a day. */
@ApplicationScoped
class RecordTally {
    private final Tallies tallies;
    private final KnownSites sites;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RecordTally(Tallies tallies, KnownSites sites, AccessScope scope, Outbox outbox, Clock clock) {
        this.tallies = tallies;
        this.sites = sites;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Tally record(NewTally input, String recordedBy) {
        LocalDate day = input.businessDate() == null ? LocalDate.now(clock) : input.businessDate();
        TallyCounts counts = input.counts().toTallyCounts();
        Tally tally = input.unit() == null
                ? Tally.ofSite(site(input), post(input), day, counts, clock.instant())
                : Tally.ofUnit(covered(input.unit()), day, counts, clock.instant());
        tallies.add(tally, recordedBy);
        outbox.publish(TallyState.RECORDED, tally::state);
        return tally;
    }

    private Place site(NewTally input) {
        return sites.require(Objects.requireNonNull(input.siteId()), scope, "/siteId");
    }

    private static Post post(NewTally input) {
        return Objects.requireNonNull(input.post());
    }

    private Unit covered(Unit unit) {
        scope.requireDistrict(unit.district(), "/unit/district");
        return unit;
    }
}
