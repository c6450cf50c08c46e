package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;

/** Takes down an activity that was held. */
@ApplicationScoped
class RecordActivity {
    private final Activities activities;
    private final ReachedSites sites;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RecordActivity(Activities activities, ReachedSites sites, AccessScope scope, Outbox outbox, Clock clock) {
        this.activities = activities;
        this.sites = sites;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Activity record(NewActivity input, String recordedBy) {
        scope.requireDistrict(input.district(), "/district");
        sites.requireKnown(input);
        Activity activity = new Activity(
                input.district(),
                input.heldOn() == null ? LocalDate.now(clock) : input.heldOn(),
                input.facts(),
                recordedBy,
                clock.instant());
        activities.add(activity);
        outbox.publish(ActivityState.HELD, activity::state);
        return activity;
    }
}
