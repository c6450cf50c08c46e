package org.sitesentinel.screening.riskarea;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.screening.riskarea.RiskAreasChange.Span;

/** Lists areas that are not known, and ends and corrects those that are: told by division, level and first day. */
@ApplicationScoped
class UpsertRiskAreas {
    private final RiskAreas areas;
    private final Outbox outbox;
    private final Event<RiskAreasChange> changes;
    private final Clock clock;

    UpsertRiskAreas(RiskAreas areas, Outbox outbox, Event<RiskAreasChange> changes, Clock clock) {
        this.areas = areas;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    private record Key(String division, RiskLevel level, LocalDate from) {
        static Key of(NewRiskArea area) {
            return new Key(area.division(), area.level(), area.from());
        }

        static Key of(RiskArea area) {
            return new Key(area.division(), area.level(), area.firstDay());
        }
    }

    private record Done(EventType<RiskAreaState> type, RiskArea area) {}

    /** In the caller's transaction and in order: what is absent of a known area stays. One re-screening for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<RowResult> upsert(List<NewRiskArea> inputs) {
        Map<Key, RiskArea> known = new HashMap<>();
        areas.in(inputs.stream().map(NewRiskArea::division).toList()).forEach(area -> known.put(Key.of(area), area));
        Instant now = clock.instant();
        List<RowResult> results = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (NewRiskArea input : inputs) {
            RiskArea area = known.get(Key.of(input));
            if (area == null) {
                RiskArea listed = RiskArea.listed(input, now);
                areas.persist(listed);
                known.put(Key.of(input), listed);
                done.add(new Done(RiskAreaState.LISTED, listed));
                Span.of(listed).forEach(spans::add);
                results.add(RowResult.of(Outcome.CREATED, listed.id()));
            } else {
                results.add(correct(area, input, now, done, spans));
            }
        }
        tell(done);
        changes.fire(new RiskAreasChange(RescreeningCause.RISK_AREAS_IMPORTED, spans));
        return results;
    }

    private static RowResult correct(RiskArea area, NewRiskArea input, Instant now, List<Done> done, List<Span> spans) {
        LocalDate to = input.to() == null ? area.lastDay() : input.to();
        NewRiskArea whole = new NewRiskArea(
                input.division(),
                input.divisionName(),
                input.level(),
                input.from(),
                to,
                input.source() == null ? area.source() : input.source());
        if (area.saysThatAlready(whole)) {
            return RowResult.of(Outcome.UNCHANGED, area.id());
        }
        Span.of(area).forEach(spans::add);
        boolean ends = !Objects.equals(to, area.lastDay());
        area.correct(whole, now);
        Span.of(area).forEach(spans::add);
        done.add(new Done(ends ? RiskAreaState.ENDED : RiskAreaState.CORRECTED, area));
        return RowResult.of(Outcome.UPDATED, area.id());
    }

    /** After all are written: each event carries the version its area got. */
    private void tell(List<Done> done) {
        areas.flush();
        for (EventType<RiskAreaState> type :
                List.of(RiskAreaState.LISTED, RiskAreaState.ENDED, RiskAreaState.CORRECTED)) {
            outbox.publishAll(
                    type,
                    done.stream()
                            .filter(one -> one.type().equals(type))
                            .map(Done::area)
                            .distinct()
                            .map(RiskArea::state)
                            .toList());
        }
    }
}
