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
 * Long jobs go step by step. When this replica is told to end, each leaves off after the step that it is at: the rest
 * is another replica's, or this one's when it is back.
 */
@Singleton
public class Steps {
    private static final Logger LOG = Logger.getLogger(Steps.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_IN_HAND = 1_000;

    private final Semaphore inHand = new Semaphore(MOST_IN_HAND);
    private volatile boolean ending;

    /**
     * Takes a step of a {@link Job}, again and again, until it says that there is nothing left.
     *
     * @return false if this replica ends before that
     */
    public boolean repeat(BooleanSupplier step) {
        boolean more = true;
        while (more && !ending) {
            more = step.getAsBoolean();
        }
        return !more;
    }

    /** Whether a long step is to leave off where it can be taken up again. */
    public boolean areEnding() {
        return ending;
    }

    /** Takes a job in hand, which will be waited for until it is {@link #done()}; not when this replica ends. */
    boolean take() {
        return !ending && inHand.tryAcquire();
    }

    void done() {
        inHand.release();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        if (!inHand.tryAcquire(MOST_IN_HAND, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warnf("A job was still in hand after %d s", PATIENCE.toSeconds());
        }
    }
}
