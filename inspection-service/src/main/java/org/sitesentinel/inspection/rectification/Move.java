package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.contracts.inspection.CaseStatus.INTERVIEWED;
import static org.sitesentinel.contracts.inspection.CaseStatus.OPEN;
import static org.sitesentinel.contracts.inspection.CaseStatus.ORDERED;
import static org.sitesentinel.contracts.inspection.CaseStatus.REFERRED;
import static org.sitesentinel.contracts.inspection.CaseStatus.REPORTED;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.inspection.rectification.CaseProblem.GuardNotMet;
import org.sitesentinel.inspection.rectification.CaseProblem.StepOutOfOrder;

/**
 * The whole way of a case, in one table: each move with the step that it is, whose it is, the statuses it may be made
 * from, where it leads, and what must be so besides. The case obeys it, its view tells next steps from it, and the
 * tests and {@code docs/inspection.md} hold themselves against it.
 */
enum Move {
    INTERVIEW(CaseStep.INTERVIEW, Actors.BUREAU, from(OPEN), Target.INTERVIEWED),
    SIGN_INTERVIEW(
            CaseStep.SIGNING,
            Actors.BUREAU,
            from(INTERVIEWED, ORDERED, REPORTED, REFERRED),
            Target.STAYS,
            Guard.INTERVIEW_UNSIGNED),
    ORDER(CaseStep.ORDER, Actors.BUREAU, from(OPEN, INTERVIEWED), Target.ORDERED, Guard.INTERVIEW_HELD),
    RECEIVE(CaseStep.RECEIPT, Actors.BUREAU, from(ORDERED, REPORTED, REFERRED), Target.STAYS, Guard.ORDER_NOT_RECEIVED),
    EXTEND(CaseStep.EXTENSION, Actors.BUREAU, from(ORDERED), Target.STAYS, Guard.NOT_EXTENDED, Guard.WITHIN_DEADLINE),
    REPORT(CaseStep.REPORT, Actors.BOTH_SIDES, from(ORDERED, REFERRED), Target.REPORTED),
    RETURN(CaseStep.RETURN, Actors.BUREAU, from(REPORTED), Target.BACK),
    PASS(CaseStep.REINSPECTION, Actors.BUREAU, from(REPORTED), Target.CLOSED),
    FAIL(CaseStep.REINSPECTION, Actors.BUREAU, from(REPORTED), Target.BACK),
    ORDER_AGAIN(
            CaseStep.SECOND_ORDER, Actors.BUREAU, from(ORDERED), Target.STAYS, Guard.DEADLINE_OVER, Guard.FIRST_ORDER),
    REFER(CaseStep.REFERRAL, Actors.ADMIN, from(ORDERED), Target.REFERRED, Guard.DEADLINE_OVER, Guard.ORDER_RECEIVED),
    WITHDRAW(CaseStep.WITHDRAWAL, Actors.ADMIN, from(OPEN, INTERVIEWED, ORDERED, REPORTED), Target.WITHDRAWN);

    /** Whose a move is. */
    private static final class Actors {
        static final Set<String> ADMIN = Set.of(BUREAU_ADMIN);
        static final Set<String> BUREAU = Set.of(INSPECTOR, BUREAU_ADMIN);
        static final Set<String> BOTH_SIDES = Set.of(INSPECTOR, BUREAU_ADMIN, SITE_OPERATOR);
    }

    /** Where a move leads. */
    enum Target {
        STAYS,
        /** To where the case was before its report: referred, if it had been, else ordered. */
        BACK,
        INTERVIEWED,
        ORDERED,
        REPORTED,
        CLOSED,
        REFERRED,
        WITHDRAWN;

        CaseStatus of(RectificationCase one) {
            return switch (this) {
                case STAYS -> one.status();
                case BACK -> one.state().referredOn() == null ? CaseStatus.ORDERED : CaseStatus.REFERRED;
                default -> CaseStatus.valueOf(name());
            };
        }
    }

    private final CaseStep step;
    private final Set<String> actors;
    private final Set<CaseStatus> from;
    private final Target target;
    private final List<Guard> guards;

    Move(CaseStep step, Set<String> actors, Set<CaseStatus> from, Target target, Guard... guards) {
        this.step = step;
        this.actors = actors;
        this.from = from;
        this.target = target;
        this.guards = List.of(guards);
    }

    private static Set<CaseStatus> from(CaseStatus first, CaseStatus... more) {
        return EnumSet.of(first, more);
    }

    CaseStep step() {
        return step;
    }

    Set<String> actors() {
        return actors;
    }

    Set<CaseStatus> from() {
        return EnumSet.copyOf(from);
    }

    Target target() {
        return target;
    }

    List<Guard> guards() {
        return guards;
    }

    /**
     * Where a case is after this move; refuses one for which it is not ready on the day.
     *
     * @param earliest day that the move may be dated
     */
    CaseStatus of(RectificationCase one, LocalDate earliest, LocalDate day) {
        refuseUnlessAllowed(one, day);
        step.refuseBefore(earliest, day);
        return target.of(one);
    }

    /** Refuses it for a case that is not ready for it on the day. */
    void refuseUnlessAllowed(RectificationCase one, LocalDate day) {
        if (!from.contains(one.status())) {
            throw new StepOutOfOrder(one.status(), stepsFrom(one, day)).exception();
        }
        Optional<Guard> missing = missing(one, day);
        if (missing.isPresent()) {
            throw new GuardNotMet(missing.get(), stepsFrom(one, day)).exception();
        }
    }

    /** The first guard that does not hold. */
    private Optional<Guard> missing(RectificationCase one, LocalDate day) {
        return guards.stream().filter(guard -> !guard.holds(one, day)).findFirst();
    }

    /** The steps that may be taken on a day, in the order of the table. */
    static List<CaseStep> stepsFrom(RectificationCase one, LocalDate day) {
        return Arrays.stream(values())
                .filter(move -> move.from.contains(one.status())
                        && move.missing(one, day).isEmpty())
                .map(Move::step)
                .distinct()
                .toList();
    }
}
