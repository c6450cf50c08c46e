package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitesentinel.deploy.local.LocalFailure;

/** Imports lists of risk areas and watches until every declaration that they touch has been judged again. */
final class ChangedList {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final HttpClient http;
    private final URI service;
    private final String token;

    ChangedList(HttpClient http, URI service, String token) {
        this.http = http;
        this.service = service;
        this.token = token;
    }

    /**
     * What a changed list led to.
     *
     * @param took from the first that was asked for until the last was done, by the service's clock
     */
    record Rescreened(Duration took, long examined, long flipped) {}

    /**
     * Lists so many counties, of high risk since 2022-03-01, from the n-th on. At most 1000, which are taken at once.
     */
    Rescreened list(int first, int counties) throws IOException, InterruptedException {
        long before = rescreenings().size();
        String areas = IntStream.range(first, first + counties)
                .mapToObj(n ->
                        "{\"division\": \"%s\", \"divisionName\": \"某区\", \"level\": \"HIGH\", \"from\": \"2022-03-01\"}"
                                .formatted(DeclaredReturnees.county(n)))
                .collect(Collectors.joining("\n"));
        send(HttpRequest.newBuilder(service.resolve("/api/v1/risk-area-imports"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(areas)));
        while (true) {
            JsonNode all = rescreenings();
            if (all.size() > before && isDone(all)) {
                return sum(all, before);
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }

    private JsonNode rescreenings() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.resolve("/api/v1/rescreenings?limit=1000")))
                .path("items");
    }

    private static boolean isDone(JsonNode all) {
        for (JsonNode one : all) {
            if (!one.path("status").asText().equals("COMPLETED")) {
                return false;
            }
        }
        return true;
    }

    private static Rescreened sum(JsonNode all, long before) {
        Instant asked = Instant.MAX;
        Instant done = Instant.MIN;
        long examined = 0;
        long flipped = 0;
        for (int i = (int) before; i < all.size(); i++) {
            JsonNode one = all.get(i);
            Instant requested = Instant.parse(one.path("requestedAt").asText());
            Instant finished = Instant.parse(one.path("finishedAt").asText());
            asked = requested.isBefore(asked) ? requested : asked;
            done = finished.isAfter(done) ? finished : done;
            examined += one.path("examined").longValue();
            flipped += one.path("flipped").longValue();
        }
        return new Rescreened(Duration.between(asked, done), examined, flipped);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new LocalFailure("Not measured: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
