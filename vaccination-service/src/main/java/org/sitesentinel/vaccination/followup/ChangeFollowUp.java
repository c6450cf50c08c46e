package org.sitesentinel.vaccination.followup;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes a follow-up a step further, and keeps what it was. */
@ApplicationScoped
class ChangeFollowUp {
    private final FollowUps followUps;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    ChangeFollowUp(FollowUps followUps, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.followUps = followUps;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    FollowUpView change(UUID id, ExpectedVersion expected, FollowUpChange input) {
        FollowUp followUp = followUps.requireToChange(id, scope);
        expected.requireCurrent(followUp.version());
        followUp.change(input, caller.getPrincipal().getName(), clock.instant());
        followUps.remember(followUp);
        return followUp.view();
    }
}
