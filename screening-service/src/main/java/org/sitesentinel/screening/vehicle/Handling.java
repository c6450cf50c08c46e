package org.sitesentinel.screening.vehicle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.screening.vehicle.VehicleProblem.ClosedLoopNotKept;

/** What is done with a vehicle on a site, one after the other; in a closed loop, only as that allows. */
@Embeddable
record Handling(
        @Column(name = "closed_loop") boolean closedLoop,
        @Column(name = "arrived_at") Instant arrivedAt,
        @Column(name = "escorted") boolean escorted,
        @Column(name = "unloaded_at") @Nullable Instant unloadedAt,
        @Column(name = "contact_free") boolean contactFree,
        @Column(name = "disinfected_at") @Nullable Instant disinfectedAt,
        @Column(name = "disinfectant") @Nullable String disinfectant,
        @Column(name = "departed_at") @Nullable Instant departedAt) {

    static Handling arrived(boolean closedLoop, Instant at, boolean escorted) {
        return new Handling(closedLoop, at, escorted, null, false, null, null, null);
    }

    /** In a closed loop: only where somebody led it, and without contact. */
    Handling unloaded(Instant at, boolean withoutContact, @Nullable Boolean led) {
        boolean wasLed = led == null ? escorted : led;
        List<Violation> missing = new ArrayList<>();
        if (closedLoop && !wasLed) {
            missing.add(Violation.of("/escorted", "closed-loop-escort"));
        }
        if (closedLoop && !withoutContact) {
            missing.add(Violation.of("/contactFree", "closed-loop-contact"));
        }
        check(missing, at, arrivedAt, "/unloadedAt");
        return new Handling(closedLoop, arrivedAt, wasLed, at, withoutContact, null, null, null);
    }

    Handling disinfected(Instant at, String agent) {
        check(List.of(), at, unloadedAt, "/disinfectedAt");
        return new Handling(closedLoop, arrivedAt, escorted, unloadedAt, contactFree, at, agent, null);
    }

    /** In a closed loop: only disinfected. */
    Handling departed(Instant at) {
        List<Violation> missing =
                closedLoop && disinfectedAt == null ? List.of(Violation.of("", "closed-loop-disinfection")) : List.of();
        check(missing, at, disinfectedAt == null ? unloadedAt : disinfectedAt, "/departedAt");
        return new Handling(closedLoop, arrivedAt, escorted, unloadedAt, contactFree, disinfectedAt, disinfectant, at);
    }

    /** Refuses a step with all that is wrong with it. */
    private static void check(List<Violation> missing, Instant at, @Nullable Instant before, String pointer) {
        List<Violation> errors = new ArrayList<>(missing);
        if (before != null && at.isBefore(before)) {
            errors.add(Violation.of(pointer, "before-last-step"));
        }
        if (!missing.isEmpty()) {
            throw new ClosedLoopNotKept(errors).exception();
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors).exception();
        }
    }
}
