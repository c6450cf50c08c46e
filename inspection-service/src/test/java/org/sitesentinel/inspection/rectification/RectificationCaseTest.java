package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.inspection.Finding;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.inspection.rectification.CaseProblem.InspectionPassed;
import org.sitesentinel.inspection.rectification.CaseProblem.StepOutOfOrder;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

class RectificationCaseTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 31);

    @ParameterizedTest(name = "{0}: interview {1}, order {2}, report {3}, passed {4}, failed {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "OPEN,        INTERVIEWED, ORDERED, -,        -,      -",
                "INTERVIEWED, -,           ORDERED, -,        -,      -",
                "ORDERED,     -,           -,       REPORTED, -,      -",
                "REPORTED,    -,           -,       -,        CLOSED, ORDERED",
                "CLOSED,      -,           -,       -,        -,      -",
            })
    void takesTheStepsOfItsStatusAndNoOther(
            CaseStatus from,
            CaseStatus interviewed,
            CaseStatus ordered,
            CaseStatus reported,
            CaseStatus passed,
            CaseStatus failed) {
        leads(from, CaseAction.INTERVIEW, interviewed);
        leads(from, CaseAction.ORDER, ordered);
        leads(from, CaseAction.REPORT, reported);
        leads(from, CaseAction.CLOSE, passed);
        leads(from, CaseAction.GIVE_BACK, failed);
    }

    private static void leads(CaseStatus from, CaseAction action, CaseStatus to) {
        RectificationCase target = CaseInMemory.in(from);
        RectificationCaseState before = target.state();
        if (to == null) {
            ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> action.on(target, TODAY));
            assertThat(refusal.problem()).isEqualTo(new StepOutOfOrder(from, CaseStep.after(from)));
            assertThat(target.state()).isEqualTo(before);
        } else {
            action.on(target, TODAY);
            assertThat(target.status()).isEqualTo(to);
            assertThat(target.state().businessDate()).isEqualTo(TODAY);
        }
    }

    @Test
    void aStepIsNotDatedBeforeTheOneBeforeIt() {
        RectificationCase target = CaseInMemory.in(CaseStatus.INTERVIEWED);
        LocalDate last = target.state().businessDate();

        assertThatThrownBy(() -> CaseAction.ORDER.on(target, last.minusDays(1)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isInstanceOf(InvalidRequest.class)
                        .satisfies(problem -> assertThat(problem.errors())
                                .extracting(Violation::pointer, Violation::code)
                                .containsExactly(tuple("/servedOn", "before-last-step"))));

        CaseAction.ORDER.on(target, last);
        assertThat(target.status()).isEqualTo(CaseStatus.ORDERED);
    }

    @Test
    void isNotOpenedBeforeItsInspection() {
        Inspection inspection = CaseInMemory.inspection(List.of(new Finding("masks", null)));

        assertThatThrownBy(() -> RectificationCase.open(inspection, CaseInMemory.INSPECTED.minusDays(1), Instant.EPOCH))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(
                                refusal.problem().errors())
                        .extracting(Violation::pointer)
                        .containsExactly("/openedOn"));
        assertThat(RectificationCase.open(inspection, CaseInMemory.INSPECTED, Instant.EPOCH)
                        .openedOn())
                .isEqualTo(CaseInMemory.INSPECTED);
    }

    @Test
    void isNotOpenedFromAPass() {
        assertThatThrownBy(() -> RectificationCase.open(CaseInMemory.inspection(List.of()), TODAY, Instant.EPOCH))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(new InspectionPassed()));
    }

    @Test
    void givingBackKeepsTheOrderAndTakesTheReportBack() {
        RectificationCase target = CaseInMemory.in(CaseStatus.REPORTED);
        RectificationCaseState before = target.state();

        target.giveBack(TODAY, Instant.EPOCH);

        RectificationCaseState after = target.state();
        assertThat(after.orderedOn()).isEqualTo(before.orderedOn());
        assertThat(after.deadline()).isEqualTo(before.deadline());
        assertThat(after.reportedOn()).isNull();
        assertThat(after.closedOn()).isNull();
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void namesWhatMayComeNext(CaseStatus status) {
        assertThat(CaseInMemory.in(status).nextSteps())
                .isEqualTo(
                        switch (status) {
                            case OPEN -> List.of(CaseStep.INTERVIEW, CaseStep.ORDER);
                            case INTERVIEWED -> List.of(CaseStep.ORDER);
                            case ORDERED -> List.of(CaseStep.REPORT);
                            case REPORTED -> List.of(CaseStep.REINSPECTION);
                            case CLOSED -> List.of();
                        });
    }
}
