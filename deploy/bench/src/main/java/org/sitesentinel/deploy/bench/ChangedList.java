package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Imports lists of risk areas and watches until every declaration that they touch has been judged again. */
final class ChangedList {
    private static final String RESCREENINGS = "/api/v1/rescreenings?limit=1000";

    private final ApiClient screening;

    ChangedList(ApiClient screening) {
        this.screening = screening;
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
    Rescreened list(int first, int counties) {
        int before = screening.get(RESCREENINGS).path("items").size();
        String areas = IntStream.range(first, first + counties)
                .mapToObj(n ->
                        "{\"division\": \"%s\", \"divisionName\": \"某区\", \"level\": \"HIGH\", \"from\": \"2022-03-01\"}"
                                .formatted(DeclaredReturnees.county(n)))
                .collect(Collectors.joining("\n"));
        screening.post("/api/v1/risk-area-imports", "application/x-ndjson", BodyPublishers.ofString(areas));
        JsonNode done = screening.await(
                RESCREENINGS, answer -> answer.path("items").size() > before && isDone(answer.path("items")));
        return sum(done.path("items"), before);
    }

    private static boolean isDone(JsonNode all) {
        for (JsonNode one : all) {
            if (!one.path("status").asText().equals("COMPLETED")) {
                return false;
            }
        }
        return true;
    }

    private static Rescreened sum(JsonNode all, int before) {
        Instant asked = Instant.MAX;
        Instant done = Instant.MIN;
        long examined = 0;
        long flipped = 0;
        for (int i = before; i < all.size(); i++) {
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
}
