package org.sitesentinel.deploy.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitesentinel.deploy.local.LocalFailure;

/** Bodies of test results, NDJSON, each row of somebody new. */
final class Submission {

    private static final String PATH = "/api/v1/test-result-submissions";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    /** How closely the end is seen. */
    private static final long LOOK_EVERY_MILLIS = 20;
    /** Over which samples are spread. */
    private static final int DISTRICTS = 50;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;
    private int passports = 10_000_000;

    Submission(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** As many as the door commits together. */
    int chunkRows() {
        return 1_000;
    }

    /** From the first byte sent to the receipt that says COMPLETED. */
    double rowsPerSecond(int rows) {
        try {
            Path body = Files.createTempFile("test-results", ".ndjson");
            try {
                write(body, rows);
                return measure(body, rows);
            } finally {
                Files.delete(body);
            }
        } catch (IOException failed) {
            throw new LocalFailure("Not measured: " + failed, failed);
        }
    }

    private double measure(Path body, int rows) throws IOException {
        HttpRequest post = request(PATH)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofFile(body))
                .build();
        long start = System.nanoTime();
        String answer = send(post);
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new LocalFailure("Not measured: " + answer);
        }
        while (answer.contains("\"PROCESSING\"")) {
            pause();
            answer = send(request(PATH + "/" + id.group(1)).GET().build());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!answer.contains("\"COMPLETED\"") || !answer.contains("\"created\":" + rows + ",")) {
            throw new LocalFailure("Not measured: " + answer);
        }
        return rows / seconds;
    }

    private void write(Path body, int rows) throws IOException {
        String round = UUID.randomUUID().toString();
        try (BufferedWriter out = Files.newBufferedWriter(body)) {
            for (int i = 0; i < rows; i++) {
                out.write("""
                        {"reference":"%s-%d","version":1,"tube":"%s%d","documentType":"PASSPORT","documentNumber":"E%d",\
                        "district":"6301%02d","item":"SARS_COV_2_RNA","result":"NEGATIVE","ct":38.5,"lab":"bench",\
                        "sampledAt":"2022-03-30T08:00:00+08:00","receivedAt":"2022-03-30T12:00:00+08:00",\
                        "testedAt":"2022-03-30T18:00:00+08:00","reportedAt":"2022-03-30T20:00:00+08:00"}
                        """.formatted(round, i, round.substring(0, 8), i, passports++, i % DISTRICTS));
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new LocalFailure("Not measured: " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new LocalFailure("Not measured: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
    }
}
