package org.sitesentinel.inspection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.inspection.activity.ActivityProblem.ActivityExists;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.Unique;

/** All activities, each with its history; those that were withdrawn among them. */
@ApplicationScoped
class Activities implements ScopedRepository<Activity> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    /** One to be changed: who wants to change it too waits, and then sees what it has become. */
    Activity requireToChange(UUID id, AccessScope scope) {
        Activity activity = require(id, scope);
        getEntityManager().refresh(activity, LockModeType.PESSIMISTIC_WRITE);
        return activity;
    }

    /** Adds the only activity of its district, kind, day and topic. */
    void add(Activity activity) {
        Unique.insert("activity_held", () -> persistAndFlush(activity), () -> twinOf(activity));
        getEntityManager().persist(new ActivityVersion(activity, null));
    }

    /** Keeps what an activity has just become; it is still the only one of its kind. */
    void remember(Activity activity, String reason) {
        Unique.insert("activity_held", this::flush, () -> twinOf(activity));
        getEntityManager().persist(new ActivityVersion(activity, reason));
    }

    /** There is one, unless it has been withdrawn since. */
    private Problem twinOf(Activity activity) {
        return find(
                        "district = ?1 and facts.kind = ?2 and heldOn = ?3 and facts.topic = ?4 and not withdrawn",
                        activity.district(),
                        activity.facts().kind(),
                        activity.heldOn(),
                        activity.facts().topic())
                .firstResultOptional()
                .<Problem>map(twin -> new ActivityExists(twin.id()))
                .orElseGet(ConcurrentChange::new);
    }

    /** Oldest first. */
    List<ActivityVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from ActivityVersion where activityId = :id order by version", ActivityVersion.class)
                .setParameter("id", id)
                .getResultList();
    }
}
