package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.person.KnownPerson;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.returnee.JudgeArrivals.Case;
import org.sitesentinel.screening.returnee.JudgeArrivals.Judged;
import org.sitesentinel.screening.returnee.ReturneeVersion.Change;
import org.sitesentinel.screening.returnee.verdict.Arrival;

/** Declares many returnees, and corrects those that are known: told by person, site and day of arrival. */
@ApplicationScoped
public class UpsertReturnees {
    private static final String REASON = "import";

    private final KnownSites sites;
    private final Persons persons;
    private final JudgeArrivals judge;
    private final Returnees returnees;
    private final Outbox outbox;
    private final Clock clock;

    UpsertReturnees(
            KnownSites sites, Persons persons, JudgeArrivals judge, Returnees returnees, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.persons = persons;
        this.judge = judge;
        this.returnees = returnees;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of a declaration. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** It is what was known before something later was. */
        STALE,
        REJECTED
    }

    /**
     * A declaration and what became of it.
     *
     * @param id absent when it was rejected
     * @param errors why it was rejected
     */
    public record Upserted(Effect effect, @Nullable UUID id, List<Violation> errors) {
        static Upserted of(Effect effect, UUID id) {
            return new Upserted(effect, id, List.of());
        }

        static Upserted rejected(Violation error) {
            return new Upserted(Effect.REJECTED, null, List.of(error));
        }
    }

    /** In the caller's transaction, answered in order. What is absent of a known declaration stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Upserted> upsert(List<NewReturnee> inputs, AccessScope scope, String by) {
        Map<UUID, Optional<Place>> places = new HashMap<>();
        inputs.forEach(input -> places.computeIfAbsent(input.siteId(), id -> place(id, scope)));
        judge.convene();
        @Nullable String[] refs = register(inputs, places);
        Known known = new Known(inputs, refs);
        JudgeArrivals.Sitting sitting = judge.over(cases(inputs, places, refs, known));
        List<Upserted> done = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Place place = placeOf(inputs.get(i), places).orElse(null);
            String ref = refs[i];
            done.add(
                    place == null || ref == null
                            ? Upserted.rejected(Violation.of("/siteId", "site"))
                            : take(inputs.get(i), place, ref, known, sitting, by));
        }
        return done;
    }

    /**
     * All that may have to be judged: what a row says, and what a known declaration is with it. Rows of one declaration
     * after each other make it no other places than these.
     */
    private static List<Case> cases(
            List<NewReturnee> inputs, Map<UUID, Optional<Place>> places, @Nullable String[] refs, Known known) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            NewReturnee input = inputs.get(i);
            String ref = refs[i];
            placeOf(input, places).ifPresent(place -> cases.add(new Case(place.district(), input.arrival())));
            Returnee before = ref == null ? null : known.returneesByKey.get(Known.key(input, ref));
            if (before != null) {
                cases.add(new Case(before.place().district(), input.arrivalOver(before.arrival())));
            }
        }
        return cases;
    }

    private Optional<Place> place(UUID id, AccessScope scope) {
        try {
            return Optional.of(sites.require(id, scope, "/siteId"));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Place> placeOf(NewReturnee input, Map<UUID, Optional<Place>> places) {
        return places.getOrDefault(input.siteId(), Optional.empty());
    }

    private @Nullable String[] register(List<NewReturnee> inputs, Map<UUID, Optional<Place>> places) {
        List<Integer> placed = IntStream.range(0, inputs.size())
                .filter(i -> placeOf(inputs.get(i), places).isPresent())
                .boxed()
                .toList();
        List<KnownPerson> known = persons.registerAll(
                placed.stream().map(i -> inputs.get(i).person()).toList());
        @Nullable String[] refs = new String[inputs.size()];
        for (int i = 0; i < known.size(); i++) {
            refs[placed.get(i)] = known.get(i).ref();
        }
        return refs;
    }

    /** What is known of these people at their sites on their days, each with its history. */
    private final class Known {
        private final Map<Returnees.Key, Returnee> returneesByKey = new HashMap<>();
        private final Map<UUID, List<ReturneeVersion>> histories;

        private Known(List<NewReturnee> inputs, @Nullable String[] refs) {
            List<Returnees.Key> keys = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                String ref = refs[i];
                if (ref != null) {
                    keys.add(key(inputs.get(i), ref));
                }
            }
            // Those that stand come last and win.
            returnees.known(keys).forEach(one -> returneesByKey.put(Returnees.Key.of(one), one));
            histories = returnees.histories(
                    returneesByKey.values().stream().map(Returnee::id).toList());
        }

        private static Returnees.Key key(NewReturnee input, String ref) {
            return new Returnees.Key(ref, input.siteId(), input.arrival().day());
        }

        private boolean wasSaid(Returnee returnee, NewReturnee input) {
            return histories.getOrDefault(returnee.id(), List.of()).stream()
                    .anyMatch(version ->
                            version.says(input.post(), input.transport(), input.arrivalOver(version.arrival())));
        }
    }

    private Upserted take(
            NewReturnee input, Place place, String ref, Known known, JudgeArrivals.Sitting sitting, String by) {
        Returnee before = known.returneesByKey.get(Known.key(input, ref));
        if (before != null) {
            return correct(before, input, known, sitting, by);
        }
        Arrival arrival = input.arrival();
        Optional<Judged> judged = sitting.judge(new Case(place.district(), arrival));
        if (judged.isEmpty()) {
            return Upserted.rejected(Violation.of("/arrivedAt", "no-policy"));
        }
        Returnee returnee =
                new Returnee(ref, place, input.post(), input.transport(), arrival, judged.get(), clock.instant());
        returnees.admit(returnee, by);
        outbox.publish(ReturneeState.DECLARED, returnee::state);
        known.returneesByKey.put(Returnees.Key.of(returnee), returnee);
        return Upserted.of(Effect.CREATED, returnee.id());
    }

    private Upserted correct(
            Returnee returnee, NewReturnee input, Known known, JudgeArrivals.Sitting sitting, String by) {
        if (returnee.withdrawnOn() != null) {
            return Upserted.rejected(Violation.of("", "returnee-withdrawn"));
        }
        Arrival arrival = input.arrivalOver(returnee.arrival());
        if (returnee.says(input.post(), input.transport(), arrival)) {
            return Upserted.of(Effect.UNCHANGED, returnee.id());
        }
        if (known.wasSaid(returnee, input)) {
            return Upserted.of(Effect.STALE, returnee.id());
        }
        Optional<Judged> judged = sitting.judge(new Case(returnee.place().district(), arrival));
        if (judged.isEmpty()) {
            return Upserted.rejected(Violation.of("/arrivedAt", "no-policy"));
        }
        returnee.correct(input.post(), input.transport(), arrival, judged.get(), clock.instant());
        returnees.remember(returnee, Change.CORRECTED, REASON, by);
        outbox.publish(ReturneeState.CORRECTED, returnee::state);
        return Upserted.of(Effect.UPDATED, returnee.id());
    }
}
