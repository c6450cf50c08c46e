package org.sitesentinel.screening.rescreening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.sitesentinel.contracts.screening.RescreeningCause;
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
        if (change.spans().isEmpty()) {
            return;
        }
        // A list is taken in many transactions: one re-screening for all that it says.
        Rescreening rescreening = change.cause() == RescreeningCause.RISK_AREAS_IMPORTED
                ? rescreenings.openForImports().orElseGet(() -> Rescreening.ofAreas(change.cause(), clock.instant()))
                : Rescreening.ofAreas(change.cause(), clock.instant());
        rescreenings.add(rescreening, change.spans());
    }

    void policyChanged(@Observes PolicyChange change) {
        if (change.disease().equals(config.returneeDisease())) {
            rescreenings.add(Rescreening.ofPolicy(change, clock.instant()), List.of());
        }
    }
}
