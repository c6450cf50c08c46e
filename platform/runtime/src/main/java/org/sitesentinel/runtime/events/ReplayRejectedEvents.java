package org.sitesentinel.runtime.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/** Applies what was set aside, after whatever was wrong has been repaired. States may come late: nothing is undone. */
@Singleton
public class ReplayRejectedEvents {
    private final RejectedEvents rejected;
    private final MendedEvents mended;
    private final EventBatch batch;

    ReplayRejectedEvents(RejectedEvents rejected, MendedEvents mended, EventBatch batch) {
        this.rejected = rejected;
        this.mended = mended;
        this.batch = batch;
    }

    /** What became of one. */
    public enum Outcome {
        /** It counts now and waits no longer. */
        APPLIED,
        /** Whatever is wrong is still wrong. */
        STILL_REJECTED,
        /** Nothing waits under that id. */
        UNKNOWN
    }

    /** Applies one, in a transaction of its own. */
    public Outcome replay(long id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> rejected.claim(id)
                    .map(waiting -> {
                        if (!batch.applyAgain(waiting.event().topic(), waiting.payload())) {
                            return Outcome.STILL_REJECTED;
                        }
                        mended.applied(id, waiting.event().version());
                        rejected.discard(id);
                        return Outcome.APPLIED;
                    })
                    .orElse(Outcome.UNKNOWN));
        } catch (RuntimeException failed) {
            if (EventBatch.mayPass(failed)) {
                throw failed;
            }
            return Outcome.STILL_REJECTED;
        }
    }
}
