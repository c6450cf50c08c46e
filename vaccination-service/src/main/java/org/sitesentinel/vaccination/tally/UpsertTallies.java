package org.sitesentinel.vaccination.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.tally.Tallies.Key;

/** Records many tallies, and corrects those that are known: told by subject, post and day. */
@ApplicationScoped
public class UpsertTallies {
    private final Tallies tallies;
    private final KnownSites sites;
    private final Outbox outbox;
    private final Clock clock;

    UpsertTallies(Tallies tallies, KnownSites sites, Outbox outbox, Clock clock) {
        this.tallies = tallies;
        this.sites = sites;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A tally as its sender has it.
     *
     * @param reason why it is not what was said before; asked for where it is not
     * @param corrects the version it corrects; absent for whichever is current
     */
    public record Reported(
            NewTally tally,
            @Nullable String reason,
            @Nullable Long corrects) {}

    /**
     * In the caller's transaction, answered in order. What is said already is {@code UNCHANGED}; what was said before
     * something later was, or corrects an older version, is {@code STALE}.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<RowResult> upsert(List<Reported> inputs, AccessScope scope, String by) {
        Map<UUID, Place> places = sites.places(
                inputs.stream()
                        .flatMap(input -> Stream.ofNullable(input.tally().siteId()))
                        .distinct()
                        .toList(),
                scope);
        Instant now = clock.instant();
        List<Row> rows =
                inputs.stream().map(input -> Row.of(input, places, scope, now)).toList();
        Taking taking = new Taking(rows, now, by);
        List<RowResult> results = rows.stream().map(taking::take).toList();
        taking.settle();
        return results;
    }

    /**
     * What a row says, as the tally that it would make.
     *
     * @param wrong why it makes none
     */
    private record Row(Reported input, @Nullable Tally tally, List<Violation> wrong) {
        static Row of(Reported input, Map<UUID, Place> places, AccessScope scope, Instant now) {
            NewTally said = input.tally();
            TallyCounts counts = said.counts().toTallyCounts();
            Unit unit = said.unit();
            if (unit != null) {
                return scope.coversDistrict(unit.district())
                        ? new Row(input, Tally.ofUnit(unit, day(said), counts, now), List.of())
                        : new Row(input, null, List.of(Violation.of("/district", "outside-scope")));
            }
            Place place = places.get(Objects.requireNonNull(said.siteId()));
            return place == null
                    ? new Row(input, null, List.of(Violation.of("/siteId", "site")))
                    : new Row(
                            input,
                            Tally.ofSite(place, Objects.requireNonNull(said.post()), day(said), counts, now),
                            List.of());
        }

        private static LocalDate day(NewTally said) {
            return Objects.requireNonNull(said.businessDate());
        }
    }

    /** One pass over rows: what is known of them, and what has changed and is not told yet. */
    private final class Taking {
        private final Map<Key, Tally> known;
        private final Map<UUID, Set<TallyCounts>> said;
        private final List<Change> changes = new ArrayList<>();
        private final Instant now;
        private final String by;

        private record Change(
                EventType<TallyState> type,
                Tally tally,
                @Nullable String reason) {}

        Taking(List<Row> rows, Instant now, String by) {
            this.now = now;
            this.by = by;
            known = tallies.inTurn(rows.stream()
                    .flatMap(row -> Stream.ofNullable(row.tally()))
                    .map(Key::of)
                    .distinct()
                    .toList());
            said = tallies.said(known.values().stream()
                    .filter(tally -> tally.version() > 1)
                    .map(Tally::id)
                    .toList());
        }

        RowResult take(Row row) {
            Tally tally = row.tally();
            if (tally == null) {
                return RowResult.rejected(row.wrong());
            }
            Tally before = known.get(Key.of(tally));
            return before == null ? record(tally, row.input()) : correct(before, tally, row.input());
        }

        private RowResult record(Tally tally, Reported input) {
            if (input.corrects() != null) {
                return rejected("/version", "version-unknown");
            }
            tallies.persist(tally);
            known.put(Key.of(tally), tally);
            changes.add(new Change(TallyState.RECORDED, tally, null));
            return RowResult.of(Outcome.CREATED, tally.id());
        }

        private RowResult correct(Tally before, Tally told, Reported input) {
            if (!before.countsTheSameAs(told)) {
                return rejected(told.place().siteId() == null ? "/district" : "/siteId", "subject-elsewhere");
            }
            if (before.counts().equals(told.counts())) {
                return RowResult.of(Outcome.UNCHANGED, before.id());
            }
            if (changes.stream().anyMatch(change -> change.tally() == before)) {
                // Rows of one tally follow each other: each is a version.
                settle();
            }
            Long corrects = input.corrects();
            if (corrects == null ? wasSaid(before, told.counts()) : corrects < before.version()) {
                return RowResult.of(Outcome.STALE, before.id());
            }
            if (corrects != null && corrects > before.version()) {
                return rejected("/version", "version-unknown");
            }
            String reason = input.reason();
            if (reason == null || reason.isBlank()) {
                return rejected("/reason", "reason-of-correction");
            }
            said.computeIfAbsent(before.id(), none -> new HashSet<>()).add(before.counts());
            before.correct(told.counts(), now);
            changes.add(new Change(TallyState.CORRECTED, before, reason));
            return RowResult.of(Outcome.UPDATED, before.id());
        }

        private boolean wasSaid(Tally tally, TallyCounts counts) {
            return said.getOrDefault(tally.id(), Set.of()).contains(counts);
        }

        /** Writes what has changed, its history and its events, each in one batch. */
        void settle() {
            tallies.flush();
            changes.forEach(change -> tallies.keep(change.tally(), change.reason(), by));
            for (EventType<TallyState> type : List.of(TallyState.RECORDED, TallyState.CORRECTED)) {
                outbox.publishAll(
                        type,
                        changes.stream()
                                .filter(change -> change.type().equals(type))
                                .map(change -> change.tally().state())
                                .toList());
            }
            changes.clear();
        }
    }

    private static RowResult rejected(String pointer, String code) {
        return RowResult.rejected(List.of(Violation.of(pointer, code)));
    }
}
