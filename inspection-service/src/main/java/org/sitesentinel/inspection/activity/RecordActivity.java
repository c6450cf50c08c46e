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
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RecordActivity(Activities activities, AccessScope scope, Outbox outbox, Clock clock) {
        this.activities = activities;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Activity record(NewActivity input, String recordedBy) {
        scope.requireDistrict(input.district(), "/district");
        Activity activity = new Activity(
                input.district(),
                input.kind(),
                input.heldOn() == null ? LocalDate.now(clock) : input.heldOn(),
                input.topic(),
                input.participants(),
                recordedBy,
                clock.instant());
        activities.add(activity);
        outbox.publish(ActivityState.HELD, activity::state);
        return activity;
    }
}
