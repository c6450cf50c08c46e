package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.runtime.outbox.Outbox;

/**
 * What follows from a step of an application. Every approval and every suspension passes here, in its own transaction:
 * the one place at which a site goes to work, or stops again.
 */
@ApplicationScoped
class TellResumption {
    private final Outbox outbox;

    TellResumption(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells the others how the application stands now. */
    void tell(EventType<ResumptionState> step, ResumptionApplication application) {
        outbox.publish(step, application::state);
    }
}
