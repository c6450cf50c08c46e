package org.sitesentinel.vaccination.followup;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.runtime.access.AccessScope;

/** Begins to go after somebody on a roster. */
@ApplicationScoped
class OpenFollowUp {
    private final FollowUps followUps;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    OpenFollowUp(FollowUps followUps, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.followUps = followUps;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    FollowUpView open(NewFollowUp input) {
        LocalDate day = input.openedOn() == null ? LocalDate.now(clock) : input.openedOn();
        FollowUp followUp = FollowUp.opened(
                input.personRef(),
                followUps.requirePlace(input, day, scope),
                day,
                Note.of(input.note()),
                caller.getPrincipal().getName(),
                clock.instant());
        followUps.add(followUp);
        return followUp.view();
    }
}
