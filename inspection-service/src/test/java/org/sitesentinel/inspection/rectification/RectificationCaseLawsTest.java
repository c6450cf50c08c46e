package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.runtime.problem.ProblemException;

/**
 * What holds whatever is tried on a case, in whatever order and on whatever days. Told from the moves that were taken,
 * and not from the table that the case itself obeys.
 */
class RectificationCaseLawsTest {
    /** A move that was taken, and the deadline that stood before it. */
    private record Taken(Move move, LocalDate day, @Nullable LocalDate deadline) {
        boolean late() {
            return deadline != null && day.isAfter(deadline);
        }
    }

    @Property(tries = 3000)
    void noStateIsReachedWithoutWhatItNeedsAndARefusedMoveChangesNothing(
            @ForAll boolean interviewRequired,
            @ForAll @Size(max = 40) List<Move> moves,
            @ForAll @Size(40) List<@IntRange(min = -2, max = 9) Integer> leaps) {
        RectificationCase target = CaseInMemory.opened(interviewRequired);
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            RectificationCaseState before = target.state();
            Deadline standing = target.deadline();
            LocalDate day = before.businessDate().plusDays(leaps.get(i));
            List<CaseStep> offered = target.nextSteps(day);

            boolean was = tried(moves.get(i), target, day);
            if (was) {
                assertThat(offered).contains(moves.get(i).step());
                taken.add(new Taken(moves.get(i), day, standing == null ? null : standing.day()));
            } else {
                assertThat(target.state()).isEqualTo(before);
                assertThat(target.deadline()).isEqualTo(standing);
                assertThat(target.nextSteps(day)).isEqualTo(offered);
            }
            assertThat(target.state().businessDate()).isAfterOrEqualTo(before.businessDate());
            holdsOf(target, taken, interviewRequired);
        }
    }

    private static void holdsOf(RectificationCase target, List<Taken> taken, boolean interviewRequired) {
        List<Move> moves = taken.stream().map(Taken::move).toList();
        long orders = moves.stream().filter(RectificationCaseLawsTest::isOrder).count();
        assertThat(target.orders()).isEqualTo((int) orders).isLessThanOrEqualTo(2);
        assertThat(moves.stream().filter(move -> move == Move.EXTEND)).hasSizeLessThanOrEqualTo(1);
        assertThat(target.status()).isEqualTo(told(moves));
        for (int i = 0; i < taken.size(); i++) {
            Taken one = taken.get(i);
            List<Move> before = moves.subList(0, i);
            assertThat(before).doesNotContain(Move.PASS, Move.WITHDRAW);
            switch (one.move()) {
                case INTERVIEW -> assertThat(before).isEmpty();
                case ORDER -> {
                    assertThat(before).doesNotContain(Move.ORDER);
                    assertThat(!interviewRequired || before.contains(Move.INTERVIEW))
                            .isTrue();
                }
                case SIGN_INTERVIEW ->
                    assertThat(before).contains(Move.INTERVIEW).doesNotContain(Move.SIGN_INTERVIEW);
                case RECEIVE -> assertThat(before.subList(lastOrder(before), i)).doesNotContain(Move.RECEIVE);
                case EXTEND -> assertThat(one.late()).isFalse();
                case REPORT -> assertThat(before).contains(Move.ORDER);
                case RETURN, PASS, FAIL -> assertThat(told(before)).isEqualTo(CaseStatus.REPORTED);
                case ORDER_AGAIN ->
                    assertThat(one.late() && before.contains(Move.ORDER)).isTrue();
                case REFER -> {
                    assertThat(one.late()).isTrue();
                    assertThat(before.subList(lastOrder(before), i)).contains(Move.RECEIVE);
                }
                case WITHDRAW -> assertThat(told(before)).isNotEqualTo(CaseStatus.REFERRED);
            }
        }
    }

    private static boolean isOrder(Move move) {
        return move == Move.ORDER || move == Move.ORDER_AGAIN;
    }

    private static int lastOrder(List<Move> moves) {
        return Math.max(moves.lastIndexOf(Move.ORDER), moves.lastIndexOf(Move.ORDER_AGAIN));
    }

    /** Where a case is after these moves, told in the plainest words. */
    private static CaseStatus told(List<Move> moves) {
        if (moves.contains(Move.WITHDRAW)) {
            return CaseStatus.WITHDRAWN;
        }
        if (moves.contains(Move.PASS)) {
            return CaseStatus.CLOSED;
        }
        int report = moves.lastIndexOf(Move.REPORT);
        if (report > Math.max(moves.lastIndexOf(Move.RETURN), moves.lastIndexOf(Move.FAIL))) {
            return CaseStatus.REPORTED;
        }
        if (moves.contains(Move.REFER)) {
            return CaseStatus.REFERRED;
        }
        if (moves.contains(Move.ORDER)) {
            return CaseStatus.ORDERED;
        }
        return moves.contains(Move.INTERVIEW) ? CaseStatus.INTERVIEWED : CaseStatus.OPEN;
    }

    private static boolean tried(Move move, RectificationCase target, LocalDate day) {
        try {
            Made.on(move, target, day);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
