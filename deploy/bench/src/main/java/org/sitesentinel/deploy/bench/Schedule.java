package org.sitesentinel.deploy.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Moments fixed beforehand: that something happens late at one of them moves none of the others, and none is left out.
 *
 * @param perSecond evenly spaced
 * @param count of moments, the first at the start
 */
record Schedule(int perSecond, int count) {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** What is done at a moment. */
    interface Step {
        /**
         * Does it.
         *
         * @param n from 0
         * @param due when it should happen, on the ticker; it may be later than that
         */
        void take(int n, long due);
    }

    /** Where the time comes from. */
    interface Ticker {
        Ticker SYSTEM = new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void await(long moment) {
                for (long left = moment - nanos(); left > 0; left = moment - nanos()) {
                    LockSupport.parkNanos(left);
                }
            }
        };

        long nanos();

        /** Returns at once when the moment has passed. */
        void await(long moment);
    }

    /** A schedule for so many seconds. */
    static Schedule of(int perSecond, int seconds) {
        return new Schedule(perSecond, Math.multiplyExact(perSecond, seconds));
    }

    /** Nanoseconds from the start to the moment {@code n}. */
    long offset(int n) {
        return n * SECOND / perSecond;
    }

    Duration length() {
        return Duration.ofNanos(offset(count));
    }

    /** Takes all steps in the caller's thread; those that are late follow each other at once. */
    void run(Ticker ticker, Step step) {
        long start = ticker.nanos();
        for (int n = 0; n < count; n++) {
            long due = start + offset(n);
            ticker.await(due);
            step.take(n, due);
        }
    }
}
