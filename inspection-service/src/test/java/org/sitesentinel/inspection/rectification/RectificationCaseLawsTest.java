package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.runtime.problem.ProblemException;

/** What holds whatever is tried on a case, in whatever order. */
class RectificationCaseLawsTest {
    /** Told again beside the case: what must have happened since the last order or return. */
    private enum Expected {
        NO_ORDER,
        NO_REPORT,
        REPORT,
        PASSED;

        Expected after(CaseAction action) {
            return switch (action) {
                case INTERVIEW -> this;
                case ORDER -> this == NO_ORDER ? NO_REPORT : this;
                case REPORT -> this == NO_REPORT ? REPORT : this;
                case CLOSE -> this == REPORT ? PASSED : this;
                case GIVE_BACK -> this == REPORT ? NO_REPORT : this;
            };
        }
    }

    @Property
    void aCaseIsClosedJustWhenAReportPassedItsReinspection(@ForAll @Size(max = 40) List<CaseAction> actions) {
        RectificationCase target = CaseInMemory.in(CaseStatus.OPEN);
        Expected expected = Expected.NO_ORDER;
        for (CaseAction action : actions) {
            tried(action, target, CaseInMemory.INSPECTED.plusDays(1));
            expected = expected.after(action);

            assertThat(target.status() == CaseStatus.CLOSED).isEqualTo(expected == Expected.PASSED);
        }
    }

    @Property
    void aRefusedStepChangesNothingAndTimeNeverRunsBackwards(
            @ForAll @Size(max = 30) List<CaseAction> actions,
            @ForAll @Size(30) List<@IntRange(min = -3, max = 3) Integer> leaps) {
        RectificationCase target = CaseInMemory.in(CaseStatus.OPEN);
        for (int i = 0; i < actions.size(); i++) {
            RectificationCaseState before = target.state();
            LocalDate day = before.businessDate().plusDays(leaps.get(i));

            if (tried(actions.get(i), target, day)) {
                assertThat(day).isAfterOrEqualTo(before.businessDate());
                assertThat(target.state().businessDate()).isEqualTo(day);
            } else {
                assertThat(target.state()).isEqualTo(before);
            }
        }
    }

    private static boolean tried(CaseAction action, RectificationCase target, LocalDate day) {
        try {
            action.on(target, day);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
