package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.inspection.activity.ActivityProblem.ActivityExists;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;

/** All activities. */
@ApplicationScoped
class Activities implements ScopedRepository<Activity> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    /** Adds the only activity of its district, kind, day and topic. */
    void add(Activity activity) {
        Unique.insert("activity_held", () -> persistAndFlush(activity), () -> twinOf(activity));
    }

    private ActivityExists twinOf(Activity activity) {
        Activity twin = find(
                        "district = ?1 and kind = ?2 and heldOn = ?3 and topic = ?4",
                        activity.district(),
                        activity.kind(),
                        activity.heldOn(),
                        activity.topic())
                .singleResult();
        return new ActivityExists(twin.id());
    }
}
