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

/** Writes down the last day of an area's level. */
@ApplicationScoped
class EndRiskArea {
    private final RiskAreas areas;
    private final Outbox outbox;
    private final Event<RiskAreasChange> changes;
    private final Clock clock;

    EndRiskArea(RiskAreas areas, Outbox outbox, Event<RiskAreasChange> changes, Clock clock) {
        this.areas = areas;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    RiskArea end(UUID id, ExpectedVersion expected, RiskAreaEnding input) {
        RiskArea area = areas.require(id);
        expected.requireCurrent(area.version());
        Stream<Span> before = Span.of(area);
        area.end(input.to(), clock.instant());
        outbox.publish(RiskAreaState.ENDED, area::state);
        changes.fire(new RiskAreasChange(
                RescreeningCause.RISK_AREA_ENDED,
                Stream.concat(before, Span.of(area)).toList()));
        return area;
    }
}
