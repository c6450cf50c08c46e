package org.sitesentinel.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.reporting.metric.Contribution;
import org.sitesentinel.reporting.metric.Metric;

/**
 * What happened to one thing over time, whatever the order in which it became known. On a day, the state that holds is
 * the one of the latest business date up to it; among versions of one entity the highest that had begun.
 */
final class Timeline {
    /** The order in which states take over from each other. */
    static final Comparator<EntityState> IN_TIME = Comparator.comparing(EntityState::businessDate)
            .thenComparing(EntityState::recordedAt)
            .thenComparing(EntityState::id);

    private final List<EntityState> states;

    /** Over any number of versions, each given once. */
    Timeline(Collection<? extends EntityState> versions) {
        Map<String, List<EntityState>> entities = versions.stream()
                .collect(Collectors.groupingBy(EntityState::id, LinkedHashMap::new, Collectors.toList()));
        states = entities.values().stream()
                .flatMap(one -> visible(one).stream())
                .sorted(IN_TIME)
                .toList();
    }

    /** A higher version that had begun by then hides a lower one for good. */
    private static List<EntityState> visible(List<EntityState> versions) {
        List<EntityState> newestFirst = versions.stream()
                .sorted(Comparator.comparingLong(EntityState::version).reversed())
                .toList();
        List<EntityState> visible = new ArrayList<>();
        LocalDate hiddenFrom = LocalDate.MAX;
        for (EntityState state : newestFirst) {
            if (state.businessDate().isBefore(hiddenFrom)) {
                visible.add(state);
                hiddenFrom = state.businessDate();
            }
        }
        return visible;
    }

    /** A state and the days on which it held. */
    record Held(EntityState state, Span days) {
        /**
         * Adds what it adds to the figures, and what its end takes away again.
         *
         * @param closed days on which its site was closed
         */
        void addTo(Map<Cell.Key, Cell.Amount> sums, List<Metric> metrics, List<Span> closed) {
            for (Metric metric : metrics) {
                for (Contribution contribution : metric.contributions(state)) {
                    Span whole = days.until(contribution.until());
                    List<Span> counted = contribution.whileOpen() ? whole.withoutAll(closed) : List.of(whole);
                    counted.forEach(span -> add(sums, metric, contribution, span));
                }
            }
        }

        private void add(Map<Cell.Key, Cell.Amount> sums, Metric metric, Contribution contribution, Span counted) {
            if (counted.isEmpty()) {
                return;
            }
            Cell.Key from = Cell.Key.of(metric, state, contribution, counted.from());
            Cell.Amount amount = new Cell.Amount(contribution.numerator(), contribution.denominator());
            sums.merge(from, amount, Cell.Amount::plus);
            if (counted.until() != null) {
                sums.merge(from.on(counted.until()), amount.negated(), Cell.Amount::plus);
            }
        }
    }

    /** The states that held on any day, one after the other. */
    List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            EntityState state = states.get(i);
            Span days = new Span(
                    state.businessDate(),
                    i + 1 < states.size() ? states.get(i + 1).businessDate() : null);
            if (!days.isEmpty()) {
                held.add(new Held(state, days));
            }
        }
        return held;
    }

    /** What this timeline adds to the figures, by day: what a state adds, and what its end takes away again. */
    Map<Cell.Key, Cell.Amount> contributions(List<Metric> metrics, ClosedSites closed) {
        Map<Cell.Key, Cell.Amount> sums = new HashMap<>();
        held().forEach(held -> held.addTo(sums, metrics, closed.of(held.state().site())));
        sums.values().removeIf(Cell.Amount::isNothing);
        return sums;
    }
}
