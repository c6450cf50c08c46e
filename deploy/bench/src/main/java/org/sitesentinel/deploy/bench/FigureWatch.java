package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.deploy.local.LocalFailure;

/** Asks for a figure again and again, as an impatient analyst would. */
final class FigureWatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final HttpRequest question;
    /** Where the figure stood when it was watched last. */
    private long before;

    FigureWatch(HttpClient http, URI service, String token, String district) {
        this.http = http;
        this.question = HttpRequest.newBuilder(
                        service.resolve("/api/v1/metrics/vaccination.headcount?district=" + district))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /**
     * What was seen.
     *
     * @param moments when the figure was first seen at least 1, 2, … above where it started
     * @param questions how long each took: the resolution of the moments
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
        }
        before += growth;
        return new Seen(moments, new Latencies(questions));
    }

    private long ask() {
        try {
            HttpResponse<byte[]> answer = http.send(question, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new LocalFailure("Not measured: the metric was answered " + answer.statusCode() + ".");
            }
            return JSON.readTree(answer.body()).at("/total/value").longValue();
        } catch (IOException away) {
            throw new LocalFailure("Not measured: the metric is not answered.", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
    }
}
