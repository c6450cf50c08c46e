package org.sitesentinel.screening.riskarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.screening.riskarea.RiskAreasChange.Span;

/** Takes an area on the list. */
@ApplicationScoped
class ListRiskArea {
    private final RiskAreas areas;
    private final Outbox outbox;
    private final Event<RiskAreasChange> changes;
    private final Clock clock;

    ListRiskArea(RiskAreas areas, Outbox outbox, Event<RiskAreasChange> changes, Clock clock) {
        this.areas = areas;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    RiskArea list(NewRiskArea input) {
        RiskArea area = RiskArea.listed(input, clock.instant());
        areas.add(area);
        outbox.publish(RiskAreaState.LISTED, area::state);
        changes.fire(new RiskAreasChange(
                RescreeningCause.RISK_AREA_LISTED, Span.of(area).toList()));
        return area;
    }
}
