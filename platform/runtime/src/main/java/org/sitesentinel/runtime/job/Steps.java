package org.sitesentinel.runtime.job;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Long jobs, done step by step. When this replica is told to end, what is in hand is done and nothing is begun any
 * more: the rest is another replica's, or this one's when it is back.
 */
@Singleton
public class Steps {
    private static final Logger LOG = Logger.getLogger(Steps.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_IN_HAND = 1_000;

    private final Semaphore hands = new Semaphore(MOST_IN_HAND);
    private volatile boolean ending;

    /**
     * Takes a step, again and again, until it says that there is nothing left.
     *
     * @return false if this replica ends before that
     */
    public boolean repeat(BooleanSupplier step) {
        while (take()) {
            try {
                if (!step.getAsBoolean()) {
                    return true;
                }
            } finally {
                done();
            }
        }
        return false;
    }

    /** Takes something in hand, unless this replica ends. */
    boolean take() {
        return !ending && hands.tryAcquire();
    }

    void done() {
        hands.release();
    }

    /** Whether a long step is to leave off where it can be taken up again. */
    public boolean areEnding() {
        return ending;
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        if (!hands.tryAcquire(MOST_IN_HAND, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warnf("A job was still in hand after %d s", PATIENCE.toSeconds());
        }
    }
}
