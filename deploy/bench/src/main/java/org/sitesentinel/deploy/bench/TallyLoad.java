package org.sitesentinel.deploy.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sitesentinel.deploy.local.LocalFailure;

/** Records tallies of one person each, every one of another unit, all in one district. */
final class TallyLoad {

    private final ApiClient vaccination;
    private final String district;
    private int units;

    TallyLoad(ApiClient vaccination, String district) {
        this.vaccination = vaccination;
        this.district = district;
    }

    /**
     * What became of the tallies, in the order in which they were sent.
     *
     * @param due when each should have been sent
     * @param sent when each was
     * @param recorded when the 201 was there
     */
    record Answers(List<Long> due, List<Long> sent, List<Long> recorded) {}

    /**
     * Returns when all are answered. An answer is not waited for before the next tally is sent.
     *
     * @throws LocalFailure as soon as one is not answered with 201: it may have been recorded or not, and nothing can
     *     be counted
     */
    Answers send(Schedule schedule) {
        List<Long> due = new ArrayList<>();
        List<Long> sent = new ArrayList<>();
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        CompletableFuture<Long> firstFailure = new CompletableFuture<>();
        try {
            schedule.run(Schedule.Ticker.SYSTEM, (n, moment) -> {
                firstFailure.getNow(0L);
                due.add(moment);
                sent.add(System.nanoTime());
                answers.add(send(++units).whenComplete((recorded, failure) -> {
                    if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                    }
                }));
            });
            return new Answers(
                    due, sent, answers.stream().map(CompletableFuture::join).toList());
        } catch (CompletionException failed) {
            throw new LocalFailure("Not measured: a tally was not recorded. " + failed.getCause(), failed);
        }
    }

    private CompletableFuture<Long> send(int unit) {
        HttpRequest request = vaccination
                .request("/api/v1/tallies")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(unit)))
                .build();
        return ApiClient.HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            long now = System.nanoTime();
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return now;
        });
    }

    private String body(int unit) {
        return """
                {"unit": {"code": "bench-%d", "district": "%s"},
                 "counts": {"headcount": 1, "primaryComplete": 1, "booster": 0}}""".formatted(unit, district);
    }
}
