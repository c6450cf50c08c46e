package org.sitesentinel.screening.rescreening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.policy.PolicyChange;
import org.sitesentinel.screening.riskarea.RiskAreasChange;

/** Asks for a re-screening in the transaction of what makes it necessary: there is never the one without the other. */
@ApplicationScoped
class RequestRescreening {
    private final Rescreenings rescreenings;
    private final ScreeningConfig config;
    private final Clock clock;

    RequestRescreening(Rescreenings rescreenings, ScreeningConfig config, Clock clock) {
        this.rescreenings = rescreenings;
        this.config = config;
        this.clock = clock;
    }

    void areasChanged(@Observes RiskAreasChange change) {
        if (!change.spans().isEmpty()) {
            rescreenings.add(Rescreening.ofAreas(change.cause(), clock.instant()), change.spans());
        }
    }

    void policyChanged(@Observes PolicyChange change) {
        if (change.disease().equals(config.returneeDisease())) {
            rescreenings.add(Rescreening.ofPolicy(change, clock.instant()), List.of());
        }
    }
}
