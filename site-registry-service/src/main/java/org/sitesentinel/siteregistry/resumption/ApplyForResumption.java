package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.site.Site;

/** Takes a site's application to resume work (开复工申请). */
@ApplicationScoped
class ApplyForResumption {
    private final Resumptions resumptions;
    private final Conditions conditions;
    private final TellResumption tell;
    private final AccessScope scope;
    private final Clock clock;

    ApplyForResumption(
            Resumptions resumptions, Conditions conditions, TellResumption tell, AccessScope scope, Clock clock) {
        this.resumptions = resumptions;
        this.conditions = conditions;
        this.tell = tell;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ResumptionView apply(NewResumption input, String appliedBy) {
        Site site = resumptions.siteOf(input.siteId(), scope);
        LocalDate day = input.appliedOn() == null ? LocalDate.now(clock) : input.appliedOn();
        ResumptionApplication application = new ResumptionApplication(site, input, day, appliedBy, clock.instant());
        resumptions.add(application);
        tell.tell(ResumptionState.APPLIED, application);
        return application.view(conditions.of(site, LocalDate.now(clock)));
    }
}
