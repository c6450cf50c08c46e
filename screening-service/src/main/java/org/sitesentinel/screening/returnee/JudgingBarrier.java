package org.sitesentinel.screening.returnee;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Sees to it that a declaration judged while the list or a policy changed is not missed: whoever judges holds the
 * barrier before reading either and until its commit, and whoever looks for what to judge again passes it first.
 */
@ApplicationScoped
public class JudgingBarrier {
    /** Any number, the same in every replica. */
    private static final long LOCK = 7_221_041L;

    private final EntityManager entityManager;

    JudgingBarrier(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Holds the barrier until the caller's transaction ends; many may hold it at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits until the transactions that hold it now have ended. Whoever judges later sees what is committed by now. */
    public void pass() {
        QuarkusTransaction.requiringNew().run(() -> lock("pg_advisory_xact_lock"));
    }

    private void lock(String function) {
        entityManager
                .createNativeQuery("select 1 from " + function + "(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }
}
