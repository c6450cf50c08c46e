package org.sitesentinel.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** All alerts, those that are over among them. */
@ApplicationScoped
class Alerts implements ScopedRepository<Alert> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    /** Those of a rule that are not over: who acknowledges one of them waits until this transaction ends. */
    List<Alert> openOf(UUID rule) {
        return find("ruleId = ?1 and status <> ?2 order by id", rule, AlertStatus.CLEARED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One to be changed: who wants to change it too waits, and then sees what it has become. */
    Alert requireToChange(UUID id, AccessScope scope) {
        AccessScope.Clause visible = visible(scope);
        return find("id = :id and " + visible.text(), visible.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }
}
