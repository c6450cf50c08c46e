package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Puts a wrong activity right, or takes it back, and keeps what it was. */
@ApplicationScoped
@Transactional
class ChangeActivity {
    private final Activities activities;
    private final ReachedSites sites;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    ChangeActivity(Activities activities, ReachedSites sites, AccessScope scope, Outbox outbox, Clock clock) {
        this.activities = activities;
        this.sites = sites;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    Activity correct(UUID id, ExpectedVersion expected, ActivityCorrection input, String correctedBy) {
        Activity activity = current(id, expected);
        sites.requireKnown(input);
        activity.correct(input.facts(), correctedBy, clock.instant());
        activities.remember(activity, input.reason());
        outbox.publish(ActivityState.CORRECTED, activity::state);
        return activity;
    }

    Activity withdraw(UUID id, ExpectedVersion expected, ActivityWithdrawal input, String withdrawnBy) {
        Activity activity = current(id, expected);
        activity.withdraw(withdrawnBy, clock.instant());
        activities.remember(activity, input.reason());
        outbox.publish(ActivityState.WITHDRAWN, activity::state);
        return activity;
    }

    private Activity current(UUID id, ExpectedVersion expected) {
        Activity activity = activities.requireToChange(id, scope);
        expected.requireCurrent(activity.version());
        return activity;
    }
}
