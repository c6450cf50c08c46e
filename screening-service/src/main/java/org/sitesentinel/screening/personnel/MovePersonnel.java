package org.sitesentinel.screening.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.person.KnownPerson;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.personnel.PersonnelProblem.NotThere;

/** People come, go, and go on elsewhere, one at a time. */
@ApplicationScoped
class MovePersonnel {
    private final ChangePersonnel changes;
    private final Spans spans;
    private final Persons persons;
    private final KnownSites sites;
    private final AccessScope scope;
    private final Clock clock;

    MovePersonnel(
            ChangePersonnel changes, Spans spans, Persons persons, KnownSites sites, AccessScope scope, Clock clock) {
        this.changes = changes;
        this.spans = spans;
        this.persons = persons;
        this.sites = sites;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    MemberView join(UUID siteId, NewMember input) {
        Place place = place(siteId);
        KnownPerson person = persons.register(input.person());
        Span span = change(
                person.ref(), history -> history.join(place, input.post(), orToday(input.joined()), input.left()));
        return MemberView.of(span, person.masked());
    }

    @Transactional
    MemberView leave(UUID siteId, UUID id, ExpectedVersion expected, Leaving input) {
        return changeCurrent(siteId, id, expected, (history, span) -> {
            LocalDate left = orToday(input.left());
            requireThere(span, left);
            return history.leave(id, left);
        });
    }

    @Transactional
    MemberView correct(UUID siteId, UUID id, ExpectedVersion expected, SpanCorrection input) {
        return changeCurrent(
                siteId,
                id,
                expected,
                (history, span) -> history.correct(id, input.post(), input.joined(), input.left()));
    }

    @Transactional
    MemberView transfer(UUID siteId, UUID id, ExpectedVersion expected, Transfer input) {
        Place place = sites.require(input.siteId(), scope, "/siteId");
        return changeCurrent(siteId, id, expected, (history, span) -> {
            LocalDate on = orToday(input.on());
            requireThere(span, on);
            history.leave(id, on);
            return history.join(place, input.post() == null ? span.post() : input.post(), on, span.left());
        });
    }

    private MemberView changeCurrent(
            UUID siteId, UUID id, ExpectedVersion expected, BiFunction<History, Span, Span> change) {
        Span seen = spans.find(siteId, id, scope).orElseThrow(() -> new NotFound().exception());
        Span changed = change(seen.personRef(), history -> {
            // As it is now that others wait.
            Span span = history.require(id);
            expected.requireCurrent(span.version());
            return change.apply(history, span);
        });
        return MemberView.of(changed, persons.masked(changed.personRef()));
    }

    private Span change(String personRef, Function<History, Span> change) {
        List<UUID> touched = new ArrayList<>();
        History history = Objects.requireNonNull(changes.change(List.of(personRef), histories -> histories
                        .values()
                        .forEach(one -> touched.add(change.apply(one).id())))
                .get(personRef));
        return history.require(touched.get(0));
    }

    private static void requireThere(Span span, LocalDate day) {
        if (day.isBefore(span.joined()) || span.left() != null && span.left().isBefore(day)) {
            throw new NotThere().exception();
        }
    }

    /** A site named by the path does not exist for whom it lies outside the scope. */
    private Place place(UUID siteId) {
        Place place = sites.places(List.of(siteId), scope).get(siteId);
        if (place == null) {
            throw new NotFound().exception();
        }
        return place;
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
