package org.sitesentinel.screening.riskarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.runtime.outbox.Outbox;

/** Takes an area on the list. */
@ApplicationScoped
class ListRiskArea {
    private final RiskAreas areas;
    private final Outbox outbox;
    private final Clock clock;

    ListRiskArea(RiskAreas areas, Outbox outbox, Clock clock) {
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RiskArea list(NewRiskArea input) {
        RiskArea area = RiskArea.listed(input, clock.instant());
        areas.add(area);
        outbox.publish(RiskAreaState.LISTED, area::state);
        return area;
    }
}
