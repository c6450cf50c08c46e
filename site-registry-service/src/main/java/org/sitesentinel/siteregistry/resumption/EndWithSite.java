package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.siteregistry.site.SiteEnded;

/** Ends the application of a site that closes. */
@ApplicationScoped
class EndWithSite {
    private final Resumptions resumptions;
    private final TellResumption tell;
    private final Clock clock;

    EndWithSite(Resumptions resumptions, TellResumption tell, Clock clock) {
        this.resumptions = resumptions;
        this.tell = tell;
        this.clock = clock;
    }

    void end(@Observes SiteEnded closed) {
        resumptions.openOf(closed.site()).ifPresent(application -> {
            application.endWithSite(closed.day(), closed.by(), clock.instant());
            boolean decided = application.status() == ResumptionStatus.SUSPENDED;
            tell.tell(decided ? ResumptionState.SUSPENDED : ResumptionState.WITHDRAWN, application);
        });
    }
}
