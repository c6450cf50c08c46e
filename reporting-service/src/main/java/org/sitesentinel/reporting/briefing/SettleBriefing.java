package org.sitesentinel.reporting.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sitesentinel.reporting.briefing.BriefingProblem.BriefingOutdated;
import org.sitesentinel.reporting.briefing.document.FollowLinks;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Freezes a draft, and publishes what is frozen. */
@ApplicationScoped
class SettleBriefing {
    private final Briefings briefings;
    private final FollowLinks links;
    private final AccessScope scope;
    private final Clock clock;

    SettleBriefing(Briefings briefings, FollowLinks links, AccessScope scope, Clock clock) {
        this.briefings = briefings;
        this.links = links;
        this.scope = scope;
        this.clock = clock;
    }

    private interface Step {
        void take(Briefing briefing, String by, Instant at);
    }

    @Transactional
    Briefing freeze(UUID id, ExpectedVersion expected, String by) {
        return change(id, expected, by, (briefing, who, at) -> {
            briefing.requireDraft();
            if (!links.giveWhatIsPrinted(briefing.document())) {
                throw new BriefingOutdated().exception();
            }
            briefing.freeze(who, at);
        });
    }

    @Transactional
    Briefing publish(UUID id, ExpectedVersion expected, String by) {
        return change(id, expected, by, Briefing::publish);
    }

    private Briefing change(UUID id, ExpectedVersion expected, String by, Step step) {
        Briefing briefing = briefings.requireToChange(id, scope);
        expected.requireCurrent(briefing.version());
        step.take(briefing, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        briefings.remember(briefing);
        return briefing;
    }
}
