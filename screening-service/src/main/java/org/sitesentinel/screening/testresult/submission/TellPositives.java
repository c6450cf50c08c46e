package org.sitesentinel.screening.testresult.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sitesentinel.contracts.screening.PositiveResultState;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.screening.TestResult;

/** Publishes positive results with the rows that say so, and takes back those that were corrected. */
@ApplicationScoped
class TellPositives {
    private final EntityManager entityManager;
    private final Outbox outbox;
    private final Clock clock;

    TellPositives(EntityManager entityManager, Outbox outbox, Clock clock) {
        this.entityManager = entityManager;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A sample that was written.
     *
     * @param id of the row
     */
    record Written(UUID id, Outcome outcome, Sample sample) {
        boolean isPositive() {
            return sample.result() == TestResult.POSITIVE;
        }
    }

    void tell(List<Written> samples) {
        List<UUID> corrected = samples.stream()
                .filter(one -> one.outcome() == Outcome.UPDATED && !one.isPositive())
                .map(Written::id)
                .toList();
        Set<UUID> before = wasPositive(corrected);
        for (Written one : samples) {
            if (one.isPositive()) {
                outbox.publish(PositiveResultState.FOUND, () -> state(one));
            } else if (before.contains(one.id())) {
                outbox.publish(PositiveResultState.WITHDRAWN, () -> state(one));
            }
        }
    }

    private Set<UUID> wasPositive(List<UUID> ids) {
        Set<UUID> positive = new HashSet<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createNativeQuery(
                            "select distinct id from test_result_version where id in (:ids) and result = 'POSITIVE'")
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(id -> positive.add((UUID) id));
        }
        return positive;
    }

    private PositiveResultState state(Written one) {
        Sample sample = one.sample();
        return new PositiveResultState(
                one.id().toString(),
                sample.version(),
                sample.businessDate(),
                clock.instant(),
                sample.place().district(),
                sample.place().siteOrNone(),
                sample.item(),
                one.isPositive());
    }
}
