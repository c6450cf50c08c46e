package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.siteregistry.site.SiteLifecycle;

/** What follows from a step of an application, in its transaction. */
@ApplicationScoped
class TellResumption {
    private final Outbox outbox;
    private final SiteLifecycle lifecycle;

    TellResumption(Outbox outbox, SiteLifecycle lifecycle) {
        this.outbox = outbox;
        this.lifecycle = lifecycle;
    }

    /** Tells the others how the application stands now. */
    void tell(EventType<ResumptionState> step, ResumptionApplication application) {
        outbox.publish(step, application::state);
    }

    /** The site goes to work, unless it is at work already. */
    void approved(ResumptionApplication application, LocalDate day, String by) {
        tell(ResumptionState.APPROVED, application);
        if (application.site().status() != SiteStatus.ACTIVE) {
            lifecycle.activate(application.site(), day, "同意开复工申请 " + application.id(), by);
        }
    }

    /** The site stops again, unless somebody has stopped or closed it before. */
    void suspended(ResumptionApplication application, LocalDate day, String reason, String by) {
        tell(ResumptionState.SUSPENDED, application);
        if (application.site().status() == SiteStatus.ACTIVE) {
            lifecycle.suspend(application.site(), day, reason, by);
        }
    }
}
