package org.sitesentinel.screening.personnelimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.person.KnownPerson;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.personnel.ChangePersonnel;
import org.sitesentinel.screening.personnel.History;
import org.sitesentinel.screening.personnel.Span;

/** Takes the rows of a roster: who is new joins, who is known may leave. */
@ApplicationScoped
class PersonnelImport implements BulkDoor<RosterRow> {
    private final Persons persons;
    private final ChangePersonnel personnel;
    private final KnownSites sites;
    private final Clock clock;

    PersonnelImport(Persons persons, ChangePersonnel personnel, KnownSites sites, Clock clock) {
        this.persons = persons;
        this.personnel = personnel;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "personnel-imports";
    }

    @Override
    public Class<RosterRow> row() {
        return RosterRow.class;
    }

    @Override
    public @Nullable String reference(RosterRow row) {
        return row.reference();
    }

    /** A row whose site and person are known. */
    private record Entry(RosterRow row, Place place, KnownPerson person) {}

    @Override
    public List<RowResult> take(List<RosterRow> rows, Submitter submitter) {
        Map<UUID, Place> places =
                sites.places(rows.stream().map(RosterRow::siteId).distinct().toList(), submitter.scope());
        List<RosterRow> placed =
                rows.stream().filter(row -> places.containsKey(row.siteId())).toList();
        Iterator<KnownPerson> known = persons.registerAll(
                        placed.stream().map(RosterRow::person).toList())
                .iterator();
        List<Entry> entries = placed.stream()
                .map(row -> new Entry(row, Objects.requireNonNull(places.get(row.siteId())), known.next()))
                .toList();
        Iterator<RowResult> taken = take(entries).iterator();
        return rows.stream()
                .map(row -> places.containsKey(row.siteId())
                        ? taken.next()
                        : RowResult.rejected(List.of(Violation.of("/siteId", "site"))))
                .toList();
    }

    private List<RowResult> take(List<Entry> entries) {
        List<RowResult> results = new ArrayList<>();
        personnel.change(
                entries.stream().map(entry -> entry.person().ref()).distinct().toList(),
                histories -> entries.forEach(entry -> results.add(take(
                        entry,
                        Objects.requireNonNull(histories.get(entry.person().ref()))))));
        return results;
    }

    private RowResult take(Entry entry, History history) {
        RosterRow row = entry.row();
        Span there = found(row, history);
        if (there == null) {
            LocalDate joined = row.joined() == null ? LocalDate.now(clock) : row.joined();
            return RowResult.of(
                    Outcome.CREATED,
                    history.join(entry.place(), row.post(), joined, row.left()).id());
        }
        boolean ends = ends(there, row.left());
        if (ends) {
            history.leave(there.id(), Objects.requireNonNull(row.left()));
        }
        return RowResult.of(ends || entry.person().news() ? Outcome.UPDATED : Outcome.UNCHANGED, there.id());
    }

    /** Whether a row tells another end of a span; without one, what is known stays. */
    private static boolean ends(Span there, @Nullable LocalDate left) {
        if (left != null && left.isBefore(there.joined())) {
            throw new InvalidRequest(List.of(Violation.of("/left", "left-before-joined"))).exception();
        }
        return left != null && !left.equals(there.left());
    }

    /** The span the row speaks of: the one that began that day, or without a day the one that lasts. */
    private @Nullable Span found(RosterRow row, History history) {
        LocalDate today = LocalDate.now(clock);
        return history.in(row.siteId(), row.post()).stream()
                .filter(span -> row.joined() == null
                        ? span.left() == null
                                || span.left().isAfter(today)
                                || span.left().equals(row.left())
                        : span.joined().equals(row.joined()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
