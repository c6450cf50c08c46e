package org.sitesentinel.reporting.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.reporting.metric.Metric;

/**
 * What a timeline contributes, by when it became known. Each entry is the difference that the facts recorded at its
 * instant made to what those before had given, so the entries up to an instant add up to the figures as they stood
 * then, and all of them to the figures as they stand. It depends on what the facts say and not on their arrival.
 */
final class Ledger {
    /** Before anything was recorded. */
    static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private final List<EntityState> facts;
    private final Map<String, List<EntityState>> everClosed;
    private final List<Metric> metrics;

    /**
     * Of one timeline.
     *
     * @param everClosed all that is known of those of its sites that were ever closed, by site
     */
    Ledger(List<EntityState> facts, Map<String, List<EntityState>> everClosed, List<Metric> metrics) {
        // In order, so that the timeline of each instant is sorted in no time.
        this.facts = facts.stream().sorted(Timeline.IN_TIME).toList();
        this.everClosed = new HashMap<>();
        this.metrics = metrics;
        for (EntityState fact : facts) {
            SiteRef site = fact.site();
            List<EntityState> versions = site == null ? null : everClosed.get(site.id());
            if (site != null && versions != null) {
                this.everClosed.put(site.id(), versions);
            }
        }
    }

    /** A difference. */
    record Entry(Instant knownAt, Cell.Key cell, Cell.Amount amount) {}

    /** A state, the days on which it held and those on which its site was closed: what its contribution depends on. */
    private record Piece(Timeline.Held held, List<Span> closed) {}

    /** When a fact was recorded, as exactly as the database keeps it. */
    static Instant recordedAt(EntityState state) {
        Instant at = state.recordedAt().truncatedTo(ChronoUnit.MICROS);
        return at.isBefore(BEGINNING) ? BEGINNING : at;
    }

    /** The entries known at this instant or later; those before do not depend on what was recorded since. */
    List<Entry> since(Instant first) {
        List<Entry> entries = new ArrayList<>();
        List<Piece> before = pieces(first, false);
        for (Instant at : instants().tailSet(first, true)) {
            List<Piece> now = pieces(at, true);
            difference(before, now).forEach((cell, amount) -> {
                if (!amount.isNothing()) {
                    entries.add(new Entry(at, cell, amount));
                }
            });
            before = now;
        }
        return entries;
    }

    /** What is recorded at an instant mostly changes one place: all before it and all behind it stays as it is. */
    private Map<Cell.Key, Cell.Amount> difference(List<Piece> before, List<Piece> now) {
        int shorter = Math.min(before.size(), now.size());
        int begin = 0;
        while (begin < shorter && before.get(begin).equals(now.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && before.get(before.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        Map<Cell.Key, Cell.Amount> sums = contributions(now.subList(begin, now.size() - end));
        contributions(before.subList(begin, before.size() - end))
                .forEach((cell, amount) -> sums.merge(cell, amount.negated(), Cell.Amount::plus));
        return sums;
    }

    private Map<Cell.Key, Cell.Amount> contributions(List<Piece> pieces) {
        Map<Cell.Key, Cell.Amount> sums = new HashMap<>();
        pieces.forEach(piece -> piece.held().addTo(sums, metrics, piece.closed()));
        return sums;
    }

    private TreeSet<Instant> instants() {
        TreeSet<Instant> instants = new TreeSet<>();
        facts.forEach(fact -> instants.add(recordedAt(fact)));
        everClosed.values().forEach(site -> site.forEach(fact -> instants.add(recordedAt(fact))));
        return instants;
    }

    /** What held, one after the other, by what had been recorded by an instant or before it. */
    private List<Piece> pieces(Instant at, boolean inclusive) {
        Map<String, List<EntityState>> sites = new HashMap<>();
        everClosed.forEach((id, versions) -> sites.put(id, known(versions, at, inclusive)));
        ClosedSites closed = ClosedSites.of(sites);
        return new Timeline(known(facts, at, inclusive))
                .held().stream()
                        .map(held -> new Piece(held, closed.of(held.state().site())))
                        .toList();
    }

    private static List<EntityState> known(Collection<EntityState> facts, Instant at, boolean inclusive) {
        return facts.stream()
                .filter(fact -> {
                    int order = recordedAt(fact).compareTo(at);
                    return inclusive ? order <= 0 : order < 0;
                })
                .toList();
    }
}
