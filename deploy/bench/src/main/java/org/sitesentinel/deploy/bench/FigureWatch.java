package org.sitesentinel.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.deploy.local.LocalFailure;

/** Asks for a figure again and again, as an impatient analyst would. */
final class FigureWatch {

    /** Without a pause it would take a processor from what it watches. */
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private final ApiClient reporting;
    private final String question;
    /** Where the figure stood when it was watched last. */
    private long before;

    /** @param filter of the figure; empty for all of it */
    FigureWatch(ApiClient reporting, String filter) {
        this.reporting = reporting;
        this.question = "/api/v1/metrics/vaccination.headcount?" + filter;
    }

    /**
     * What was seen.
     *
     * @param moments when the figure was first seen at least 1, 2, … above where it started
     * @param questions how long each took
     */
    record Seen(List<Long> moments, Latencies questions) {}

    /**
     * Watches until the figure has grown by so much since it was watched last, or from 0.
     *
     * @throws LocalFailure if it has not grown so far in that time, or further
     */
    Seen watch(int growth, Duration atMost) {
        long start = System.nanoTime();
        List<Long> moments = new ArrayList<>();
        List<Long> questions = new ArrayList<>();
        while (moments.size() < growth) {
            long asked = System.nanoTime();
            long grown = ask() - before;
            long answered = System.nanoTime();
            questions.add(answered - asked);
            while (moments.size() < grown) {
                moments.add(answered);
            }
            boolean tooLate = moments.size() < growth && answered - start > atMost.toNanos();
            if (tooLate || grown > growth) {
                throw new LocalFailure("Not measured: the figure grew by %d instead of %d.".formatted(grown, growth));
            }
            Schedule.Ticker.SYSTEM.await(asked + PAUSE);
        }
        before += growth;
        return new Seen(moments, new Latencies(questions));
    }

    private long ask() {
        return reporting.get(question).at("/total/value").longValue();
    }
}
