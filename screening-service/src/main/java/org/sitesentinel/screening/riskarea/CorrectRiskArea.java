package org.sitesentinel.screening.riskarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.riskarea.RiskAreasChange.Span;

/** Takes an area down anew, as it should have been published. */
@ApplicationScoped
class CorrectRiskArea {
    private final RiskAreas areas;
    private final Outbox outbox;
    private final Event<RiskAreasChange> changes;
    private final Clock clock;

    CorrectRiskArea(RiskAreas areas, Outbox outbox, Event<RiskAreasChange> changes, Clock clock) {
        this.areas = areas;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    RiskArea correct(UUID id, ExpectedVersion expected, NewRiskArea input) {
        RiskArea area = areas.require(id);
        expected.requireCurrent(area.version());
        Stream<Span> before = Span.of(area);
        area.correct(input, clock.instant());
        areas.update(area);
        outbox.publish(RiskAreaState.CORRECTED, area::state);
        changes.fire(new RiskAreasChange(
                RescreeningCause.RISK_AREA_CORRECTED,
                Stream.concat(before, Span.of(area)).toList()));
        return area;
    }
}
