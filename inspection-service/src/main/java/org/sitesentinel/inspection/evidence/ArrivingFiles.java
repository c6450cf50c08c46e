package org.sitesentinel.inspection.evidence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.runtime.job.Job;

/**
 * Files between being put into the store and being known. The store is no part of a transaction: what a process left
 * there when it was killed is found by what it announced.
 */
@ApplicationScoped
class ArrivingFiles {
    /** Longer than any upload takes. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final EvidenceStore store;
    private final Clock clock;

    ArrivingFiles(EntityManager entityManager, EvidenceStore store, Clock clock) {
        this.entityManager = entityManager;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    void announce(UUID id) {
        entityManager
                .createNativeQuery("insert into evidence_arriving (id, announced_at) values (:id, :now)")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** It is known now; in the transaction that makes it so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void arrived(UUID id) {
        delete(id);
    }

    /** Removes a file from the store unless it has become known. */
    @Transactional
    void dropUnlessKnown(UUID id) throws IOException {
        if (delete(id) == 1) {
            store.delete(id);
        }
    }

    @Job
    @Scheduled(cron = "0 41 * * * ?")
    @Transactional
    void dropLeftBehind() throws IOException {
        List<?> left = entityManager
                .createNativeQuery("""
                        select id from evidence_arriving where announced_at < :before
                        limit 1000 for update skip locked""", UUID.class)
                .setParameter("before", clock.instant().minus(LEFT_BEHIND))
                .getResultList();
        for (Object id : left) {
            dropUnlessKnown((UUID) id);
        }
    }

    private int delete(UUID id) {
        return entityManager
                .createNativeQuery("delete from evidence_arriving where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
