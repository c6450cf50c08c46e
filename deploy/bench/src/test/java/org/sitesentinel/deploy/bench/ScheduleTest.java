package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    /** Time that passes only by waiting and by work. */
    private static final class FakeTicker implements Schedule.Ticker {
        private long now;

        FakeTicker(long now) {
            this.now = now;
        }

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void await(long moment) {
            now += Math.max(0, moment - now);
        }

        void work(long nanos) {
            now += nanos;
        }
    }

    private record Taken(int n, long due, long at) {}

    /** Runs a schedule whose n-th step takes the n-th of these durations. */
    private static List<Taken> run(int perSecond, long start, List<Long> work) {
        FakeTicker ticker = new FakeTicker(start);
        List<Taken> taken = new ArrayList<>();
        new Schedule(perSecond, work.size()).run(ticker, (n, due) -> {
            taken.add(new Taken(n, due - start, ticker.nanos() - start));
            ticker.work(work.get(n));
        });
        return taken;
    }

    @Test
    void stepsThatTakeNoTimeHappenWhenTheyAreDue() {
        assertThat(run(4, 0, List.of(0L, 0L, 0L)))
                .containsExactly(
                        new Taken(0, 0, 0),
                        new Taken(1, 250 * MILLI, 250 * MILLI),
                        new Taken(2, 500 * MILLI, 500 * MILLI));
    }

    @Test
    void lateStepsFollowAtOnceUntilTheScheduleIsCaughtUp() {
        assertThat(run(10, 0, List.of(250 * MILLI, 0L, 0L, 0L)))
                .containsExactly(
                        new Taken(0, 0, 0),
                        new Taken(1, 100 * MILLI, 250 * MILLI),
                        new Taken(2, 200 * MILLI, 250 * MILLI),
                        new Taken(3, 300 * MILLI, 300 * MILLI));
    }

    /** However long steps take, and wherever the clock stands: a nanoTime may be negative, or overflow in between. */
    @Property
    void noStepIsLeftOutAndNoLateStepMovesAnother(
            @ForAll @IntRange(min = 1, max = 500) int perSecond,
            @ForAll long start,
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = 2_000_000_000) Long> work) {
        List<Taken> expected = new ArrayList<>();
        long free = 0;
        for (int n = 0; n < work.size(); n++) {
            long due = n * SECOND / perSecond;
            long at = Math.max(due, free);
            expected.add(new Taken(n, due, at));
            free = at + work.get(n);
        }

        assertThat(run(perSecond, start, work)).isEqualTo(expected);
    }

    /** To the nanosecond; rounding does not add up. */
    @Property
    void offsetsAreEvenlySpaced(
            @ForAll @IntRange(min = 1, max = 500) int perSecond, @ForAll @IntRange(max = 300_000) int n) {
        Schedule schedule = new Schedule(perSecond, 300_000);

        long gap = schedule.offset(n + 1) - schedule.offset(n);

        assertThat(gap).isBetween(SECOND / perSecond, SECOND / perSecond + 1);
        assertThat(schedule.offset(n + perSecond)).isEqualTo(schedule.offset(n) + SECOND);
    }

    @Property
    void lastsAsLongAsItWasAskedTo(
            @ForAll @IntRange(min = 1, max = 500) int perSecond, @ForAll @IntRange(min = 1, max = 600) int seconds) {
        Schedule schedule = Schedule.of(perSecond, seconds);

        assertThat(schedule.count()).isEqualTo(perSecond * seconds);
        assertThat(schedule.length()).isEqualTo(Duration.ofSeconds(seconds));
    }
}
