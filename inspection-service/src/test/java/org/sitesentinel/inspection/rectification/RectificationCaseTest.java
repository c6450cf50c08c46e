package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.inspection.Finding;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.inspection.rectification.CaseProblem.GuardNotMet;
import org.sitesentinel.inspection.rectification.CaseProblem.InspectionPassed;
import org.sitesentinel.inspection.rectification.CaseProblem.StepOutOfOrder;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

class RectificationCaseTest {
    /** After every deadline. */
    private static final LocalDate LATE = LocalDate.of(2022, 3, 31);

    private static final LocalDate IN_TIME = LocalDate.of(2022, 3, 12);

    @ParameterizedTest
    @CsvSource({
        "OPEN,        INTERVIEW | ORDER | WITHDRAW",
        "INTERVIEWED, SIGN_INTERVIEW | ORDER | WITHDRAW",
        "ORDERED,     SIGN_INTERVIEW | RECEIVE | EXTEND | REPORT | ORDER_AGAIN | REFER | WITHDRAW",
        "REPORTED,    SIGN_INTERVIEW | RECEIVE | RETURN | PASS | FAIL | WITHDRAW",
        "REFERRED,    SIGN_INTERVIEW | RECEIVE | REPORT",
        "CLOSED,      ''",
        "WITHDRAWN,   ''",
    })
    void takesTheMovesOfItsStatusAndNoOther(CaseStatus from, String moves) {
        Set<Move> possible = EnumSet.noneOf(Move.class);
        for (String name : moves.isEmpty() ? new String[0] : moves.split(" \\| ")) {
            possible.add(Move.valueOf(name));
        }

        for (Move move : Move.values()) {
            RectificationCase target = CaseInMemory.in(from);
            RectificationCaseState before = target.state();
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> Made.on(move, target, LATE));
            boolean outOfOrder = refusal != null && refusal.problem() instanceof StepOutOfOrder;
            assertThat(outOfOrder).as("%s from %s", move, from).isEqualTo(!possible.contains(move));
            if (refusal != null) {
                assertThat(target.state()).isEqualTo(before);
            }
        }
    }

    @Test
    void anOrderWaitsForTheInterviewThatThePolicyAsksFor() {
        RectificationCase target = CaseInMemory.opened(true);

        assertThat(target.nextSteps(IN_TIME)).containsExactly(CaseStep.INTERVIEW, CaseStep.WITHDRAWAL);
        guardRefuses(Move.ORDER, target, IN_TIME, Guard.INTERVIEW_HELD);
        Made.on(Move.INTERVIEW, target, IN_TIME);
        Made.on(Move.ORDER, target, IN_TIME);

        assertThat(target.status()).isEqualTo(CaseStatus.ORDERED);
    }

    @Test
    void aDeadlineIsExtendedOnceAndBeforeItHasPassed() {
        RectificationCase target = CaseInMemory.in(CaseStatus.ORDERED);
        LocalDate first = LocalDate.of(2022, 3, 18);
        assertThat(target.state().deadline()).isEqualTo(first);

        guardRefuses(Move.EXTEND, target, first.plusDays(1), Guard.WITHIN_DEADLINE);
        Made.on(Move.EXTEND, target, first);
        guardRefuses(Move.EXTEND, target, first, Guard.NOT_EXTENDED);

        assertThat(target.state().deadline()).isEqualTo(first.plusDays(Made.DAYS));
        assertThat(target.isOverdue(first.plusDays(Made.DAYS))).isFalse();
        assertThat(target.isOverdue(first.plusDays(Made.DAYS + 1))).isTrue();
    }

    @Test
    void aSecondOrderTakesThePlaceOfTheFirstOnceItsDeadlineHasPassed() {
        RectificationCase target = CaseInMemory.in(CaseStatus.ORDERED);
        Made.on(Move.RECEIVE, target, IN_TIME);

        guardRefuses(Move.ORDER_AGAIN, target, LocalDate.of(2022, 3, 18), Guard.DEADLINE_OVER);
        Made.on(Move.ORDER_AGAIN, target, LocalDate.of(2022, 3, 19));

        RectificationCaseState after = target.state();
        assertThat(after.orders()).isEqualTo(2);
        assertThat(after.orderedOn()).isEqualTo(CaseInMemory.INSPECTED.plusDays(1));
        assertThat(after.deadline()).isEqualTo(LocalDate.of(2022, 3, 26));
        assertThat(after.receivedOn()).isNull();
        guardRefuses(Move.ORDER_AGAIN, target, LATE, Guard.FIRST_ORDER);
    }

    @Test
    void aReferralNeedsProofOfServiceAndTheSiteStillOwesWhatWasOrdered() {
        RectificationCase target = CaseInMemory.in(CaseStatus.ORDERED);

        guardRefuses(Move.REFER, target, LATE, Guard.ORDER_RECEIVED);
        Made.on(Move.RECEIVE, target, LATE);
        Made.on(Move.REFER, target, LATE);
        Made.on(Move.REPORT, target, LATE);
        Made.on(Move.FAIL, target, LATE);

        assertThat(target.status()).isEqualTo(CaseStatus.REFERRED);
        Made.on(Move.REPORT, target, LATE);
        Made.on(Move.PASS, target, LATE);
        assertThat(target.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(target.state().referredOn()).isEqualTo(LATE);
        assertThat(target.state().reinspections()).isEqualTo(2);
    }

    private static void guardRefuses(Move move, RectificationCase target, LocalDate day, Guard guard) {
        RectificationCaseState before = target.state();
        assertThatThrownBy(() -> Made.on(move, target, day))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(new GuardNotMet(guard, target.nextSteps(day))));
        assertThat(target.state()).isEqualTo(before);
        assertThat(target.nextSteps(day)).doesNotContain(move.step());
    }

    /** The signed paper of the 12th comes back when the report of the 14th is in. */
    @Test
    void aReceiptMayBecomeKnownAfterLaterStepsAndMovesNoDayBack() {
        RectificationCase target = CaseInMemory.in(CaseStatus.ORDERED);
        Made.on(Move.REPORT, target, LocalDate.of(2022, 3, 14));

        assertThatThrownBy(() -> Made.on(Move.RECEIVE, target, CaseInMemory.INSPECTED))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .extracting(Violation::pointer)
                        .containsExactly("/receivedOn"));
        Made.on(Move.RECEIVE, target, IN_TIME);

        assertThat(target.state().receivedOn()).isEqualTo(IN_TIME);
        assertThat(target.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 14));
        assertThat(target.status()).isEqualTo(CaseStatus.REPORTED);
    }

    @Test
    void aStepIsNotDatedBeforeTheOneBeforeIt() {
        RectificationCase target = CaseInMemory.in(CaseStatus.INTERVIEWED);
        LocalDate last = target.state().businessDate();

        assertThatThrownBy(() -> Made.on(Move.ORDER, target, last.minusDays(1)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isInstanceOf(InvalidRequest.class)
                        .satisfies(problem -> assertThat(problem.errors())
                                .extracting(Violation::pointer, Violation::code)
                                .containsExactly(tuple("/servedOn", "before-last-step"))));

        Made.on(Move.ORDER, target, last);
        assertThat(target.status()).isEqualTo(CaseStatus.ORDERED);
    }

    @Test
    void isNotOpenedBeforeItsInspection() {
        Inspection inspection = CaseInMemory.inspection(List.of(new Finding("masks", null)));

        assertThatThrownBy(() ->
                        RectificationCase.open(inspection, false, CaseInMemory.INSPECTED.minusDays(1), Instant.EPOCH))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .extracting(Violation::pointer)
                        .containsExactly("/openedOn"));
        assertThat(RectificationCase.open(inspection, false, CaseInMemory.INSPECTED, Instant.EPOCH)
                        .openedOn())
                .isEqualTo(CaseInMemory.INSPECTED);
    }

    @Test
    void isNotOpenedFromAPass() {
        assertThatThrownBy(() -> RectificationCase.open(CaseInMemory.inspection(List.of()), false, LATE, Instant.EPOCH))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(new InspectionPassed()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Move.class,
            names = {"FAIL", "RETURN"})
    void givingBackKeepsTheOrderAndTakesTheReportBack(Move move) {
        RectificationCase target = CaseInMemory.in(CaseStatus.REPORTED);
        RectificationCaseState before = target.state();

        Made.on(move, target, LATE);

        RectificationCaseState after = target.state();
        assertThat(after.status()).isEqualTo(CaseStatus.ORDERED);
        assertThat(after.orderedOn()).isEqualTo(before.orderedOn());
        assertThat(after.deadline()).isEqualTo(before.deadline());
        assertThat(after.reinspections()).isEqualTo(move == Move.FAIL ? 1 : 0);
        assertThat(after.reportedOn()).isNull();
        assertThat(after.closedOn()).isNull();
    }

    @ParameterizedTest(name = "{0}: in time {1}, late {2}")
    @CsvSource({
        "OPEN, INTERVIEW ORDER WITHDRAWAL, INTERVIEW ORDER WITHDRAWAL",
        "INTERVIEWED, SIGNING ORDER WITHDRAWAL, SIGNING ORDER WITHDRAWAL",
        "ORDERED, RECEIPT EXTENSION REPORT WITHDRAWAL, RECEIPT REPORT SECOND_ORDER WITHDRAWAL",
        "REPORTED, RECEIPT RETURN REINSPECTION WITHDRAWAL, RECEIPT RETURN REINSPECTION WITHDRAWAL",
        "REFERRED, REPORT, REPORT",
        "CLOSED, '', ''",
        "WITHDRAWN, '', ''",
    })
    void namesWhatMayComeNext(CaseStatus status, String inTime, String late) {
        assertThat(names(status, IN_TIME)).isEqualTo(inTime);
        assertThat(names(status, LATE)).isEqualTo(late);
    }

    private static String names(CaseStatus status, LocalDate day) {
        return String.join(
                " ",
                CaseInMemory.in(status).nextSteps(day).stream().map(Enum::name).toList());
    }
}
