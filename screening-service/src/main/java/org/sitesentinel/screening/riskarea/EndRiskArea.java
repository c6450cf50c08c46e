package org.sitesentinel.screening.riskarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Writes down the last day of an area's level. */
@ApplicationScoped
class EndRiskArea {
    private final RiskAreas areas;
    private final Outbox outbox;
    private final Clock clock;

    EndRiskArea(RiskAreas areas, Outbox outbox, Clock clock) {
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RiskArea end(UUID id, ExpectedVersion expected, RiskAreaEnding input) {
        RiskArea area = areas.require(id);
        expected.requireCurrent(area.version());
        area.end(input.to(), clock.instant());
        outbox.publish(RiskAreaState.ENDED, area::state);
        return area;
    }
}
