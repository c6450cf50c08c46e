package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;
import org.sitesentinel.deploy.local.StackSettings;

/** A body as large as any may be, to a service with a small heap that is killed while it takes it. */
class KilledSubmissionIT {
    private static final String SUBMISSIONS = "/api/v1/test-result-submissions";
    private static final int ROWS = 1_000_000;
    /** Those of {@code deploy/up} with a smaller heap. */
    private static final String OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xss512k"
            + " -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=";
    /** One in so many is positive, and published. */
    private static final int POSITIVE = 10_000;

    private static final int DISTRICTS = 50;
    /** Each is sampled ten times over: whoever is new gets a status of their own, which is not what is asked here. */
    private static final int PERSONS = 100_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void aMillionRowsAreStoredOnceAndTheReceiptIsTrue() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        StackSettings settings = WholeSystem.settings(Map.of("SITE_SENTINEL_JAVA_OPTIONS", OPTIONS + temporary))
                .only(Service.SCREENING)
                .aside(directory)
                // How long a submission rests after its worker was killed, instead of half a minute.
                .withEnvironment(Map.of("SITE_SENTINEL_BULK_DOOR_LEASE", "5s"));
        try (WholeSystem system = new WholeSystem(settings)) {
            JsonNode receipt = send(system, 0, ROWS);
            assertThat(receipt.get("status").textValue()).isEqualTo("PROCESSING");

            killAt(system, receipt, ROWS / 5);
            killAt(system, receipt, ROWS / 5 * 3);

            JsonNode done = completed(system, receipt);
            assertThat(done.get("status").textValue()).isEqualTo("COMPLETED");
            assertThat(done.get("lines").intValue()).isEqualTo(ROWS);
            assertThat(done.get("created").intValue()).isEqualTo(ROWS);
            assertThat(count(system, "select count(*) from test_result")).isEqualTo(ROWS);
            assertThat(count(system, "select count(distinct reference) from test_result"))
                    .isEqualTo(ROWS);
            assertThat(count(system, "select count(distinct ordinal) from bulk_row where outcome = 'CREATED'"))
                    .isEqualTo(ROWS);
            assertThat(count(system, "select count(*) from bulk_row")).isEqualTo(ROWS);
            assertThat(count(system, "select count(*) from bulk_body")).isZero();
            assertThat(positives(system)).isEqualTo(ROWS / POSITIVE);
            assertThat(bodies(temporary)).isEmpty();

            // Those about the first kill, sent again as by a sender who heard nothing of it.
            JsonNode again = completed(system, send(system, ROWS / 5, ROWS / 10));
            assertThat(again.get("unchanged").intValue()).isEqualTo(ROWS / 10);
            assertThat(count(system, "select count(*) from test_result")).isEqualTo(ROWS);
        }
    }

    private static void killAt(WholeSystem system, JsonNode receipt, int lines) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count(system, "select lines from bulk_receipt where id = '" + id(receipt) + "'") >= lines);
        ServiceProcess screening = system.stack.service(Service.SCREENING);
        screening.kill();
        assertThat(count(system, "select lines from bulk_receipt where id = '" + id(receipt) + "'"))
                .isLessThan(ROWS);
        screening.start();
        screening.awaitReady();
    }

    private static JsonNode completed(WholeSystem system, JsonNode receipt) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        "the service has ended",
                        () -> !system.stack.service(Service.SCREENING).isAlive())
                .until(() -> count(
                                system,
                                "select count(*) from bulk_receipt where status <> 'PROCESSING' and id = '"
                                        + id(receipt) + "'")
                        == 1);
        return system.as("district-system", Service.SCREENING).get(SUBMISSIONS + "/" + id(receipt));
    }

    /** Persons' results of which the log tells; perhaps twice, where a kill came before the acknowledgement. */
    private static long positives(WholeSystem system) {
        await().atMost(Duration.ofMinutes(1)).until(() -> count(system, "select count(*) from outbox") == 0);
        return new Log(system.stack.broker().bootstrapServers())
                .read().stream()
                        .filter(event -> event.topic().equals("screening.positive-result"))
                        .map(event -> new String(event.key(), StandardCharsets.UTF_8))
                        .distinct()
                        .count();
    }

    /** What lies there in clear. */
    private static List<Path> bodies(Path temporary) throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(file -> file.toString().endsWith(".body")).toList();
        }
    }

    private JsonNode send(WholeSystem system, int first, int rows) throws IOException, InterruptedException {
        Path body = directory.resolve("body.ndjson.gz");
        write(body, first, rows);
        HttpRequest request = HttpRequest.newBuilder(
                        system.stack.service(Service.SCREENING).baseUrl().resolve(SUBMISSIONS))
                .header(
                        "Authorization",
                        "Bearer "
                                + system.stack.tokens().token("district-system").sign())
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofFile(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new ObjectMapper().readTree(answer.body());
    }

    private static void write(Path body, int first, int rows) throws IOException {
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(body), 1 << 16), StandardCharsets.UTF_8))) {
            for (int i = first; i < first + rows; i++) {
                out.write(row(i));
            }
        }
    }

    private static String row(int number) {
        return """
                {"reference":"r-%d","tube":"t-%d","documentType":"PASSPORT","documentNumber":"E%d","district":"6301%02d",\
                "item":"SARS_COV_2_RNA","result":"%s","ct":38.5,"lab":"laboratory","sampledAt":"2022-03-30T08:00:00+08:00",\
                "receivedAt":"2022-03-30T12:00:00+08:00","testedAt":"2022-03-30T18:00:00+08:00",\
                "reportedAt":"2022-03-30T20:00:00+08:00"}
                """.formatted(
                        number,
                        number,
                        10_000_000 + number % PERSONS,
                        number % DISTRICTS,
                        number % POSITIVE == 0 ? "POSITIVE" : "NEGATIVE");
    }

    private static String id(JsonNode receipt) {
        return receipt.get("id").textValue();
    }

    private static long count(WholeSystem system, String sql) {
        return system.count(Service.SCREENING, sql);
    }
}
