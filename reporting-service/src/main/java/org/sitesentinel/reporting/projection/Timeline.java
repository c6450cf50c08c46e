package org.sitesentinel.reporting.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final Comparator<EntityState> IN_TIME = Comparator.comparing(EntityState::businessDate)
            .thenComparing(EntityState::recordedAt)
            .thenComparing(EntityState::id);

    private final List<EntityState> states;

    /** Over any number of versions, each given once. */
    Timeline(Collection<? extends EntityState> versions) {
        Map<String, List<EntityState>> entities = versions.stream().collect(Collectors.groupingBy(EntityState::id));
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
    record Held(EntityState state, Span days) {}

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
        for (Held held : held()) {
            for (Metric metric : metrics) {
                for (Contribution contribution : metric.contributions(held.state())) {
                    Span days = held.days().since(contribution.since()).until(contribution.until());
                    List<Span> counted = contribution.whileOpen()
                            ? closed.without(held.state().site(), days)
                            : List.of(days);
                    counted.forEach(span -> add(sums, metric, held.state(), contribution, span));
                }
            }
        }
        sums.values().removeIf(Cell.Amount::isNothing);
        return sums;
    }

    private static void add(
            Map<Cell.Key, Cell.Amount> sums, Metric metric, EntityState state, Contribution contribution, Span days) {
        if (days.isEmpty()) {
            return;
        }
        Cell.Key from = Cell.Key.of(metric, state, contribution, days.from());
        Cell.Amount amount = new Cell.Amount(contribution.numerator(), contribution.denominator());
        sums.merge(from, amount, Cell.Amount::plus);
        if (days.until() != null) {
            sums.merge(from.on(days.until()), amount.negated(), Cell.Amount::plus);
        }
    }
}
