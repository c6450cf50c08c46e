package org.sitesentinel.vaccination.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Puts a wrong tally right and keeps what it was. */
@ApplicationScoped
class CorrectTally {
    private final Tallies tallies;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    CorrectTally(Tallies tallies, AccessScope scope, Outbox outbox, Clock clock) {
        this.tallies = tallies;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Tally correct(UUID id, ExpectedVersion expected, TallyCorrection input, String correctedBy) {
        Tally tally = tallies.requireToChange(id, scope);
        expected.requireCurrent(tally.version());
        tally.correct(input.counts().toTallyCounts(), clock.instant());
        tallies.remember(tally, input.reason(), correctedBy);
        outbox.publish(TallyState.CORRECTED, tally::state);
        return tally;
    }
}
