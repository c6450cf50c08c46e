package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;
import org.sitesentinel.deploy.local.StackSettings;

/**
 * A body as large as any may be, every other row of it bad, to a service with a heap that would hold neither it nor
 * what came of it, and which is killed and stopped meanwhile.
 */
class LargeSubmissionIT {
    private static final String SUBMISSIONS = "/api/v1/test-result-submissions";
    private static final int ROWS = 1_000_000;
    private static final int GOOD = ROWS / 2;
    /** Those of {@code deploy/up} with a smaller heap. */
    private static final String OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xss512k"
            + " -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=";
    /** One in so many is positive, and published. */
    private static final int POSITIVE = 10_000;

    private static final int DISTRICTS = 50;
    /**
     * Half of them appear, each sampled ten times over: whoever is new gets a status, which is not what is asked here.
     */
    private static final int PERSONS = 100_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static WholeSystem system;
    private static JsonNode receipt;

    @BeforeAll
    static void takeAMillionRowsWhileTheServiceIsKilledAndStopped() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        StackSettings settings = WholeSystem.settings(Map.of("SITE_SENTINEL_JAVA_OPTIONS", OPTIONS + temporary))
                .only(Service.SCREENING)
                .aside(directory)
                // How long a submission rests after its worker was killed, instead of half a minute.
                .withEnvironment(Map.of("SITE_SENTINEL_BULK_DOOR_LEASE", "5s"));
        system = new WholeSystem(settings);

        JsonNode sent = send(0, ROWS);
        assertThat(sent.get("status").textValue()).isEqualTo("PROCESSING");

        endAt(sent, ROWS / 5, ServiceProcess::kill);
        endAt(sent, ROWS / 5 * 3, ServiceProcess::stop);

        receipt = completed(sent);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void everyRowIsStoredOnceAndTheReceiptIsTrue() throws Exception {
        assertThat(receipt.get("status").textValue()).isEqualTo("COMPLETED");
        assertThat(receipt.get("lines").intValue()).isEqualTo(ROWS);
        assertThat(receipt.get("created").intValue()).isEqualTo(GOOD);
        assertThat(count("select count(*) from test_result")).isEqualTo(GOOD);
        assertThat(count("select count(distinct reference) from test_result")).isEqualTo(GOOD);
        assertThat(count("select count(distinct ordinal) from bulk_row where outcome = 'CREATED'" + of(receipt)))
                .isEqualTo(GOOD);
        assertThat(count("select count(*) from bulk_row where true" + of(receipt)))
                .isEqualTo(ROWS);
        assertThat(positives()).isEqualTo(ROWS / POSITIVE);
        assertThat(bodies()).isEmpty();
    }

    /** Also when the service is told to end in the middle: it leaves off between two chunks. */
    @Test
    void nothingFails() {
        assertThat(system.logged(Service.SCREENING))
                .contains("screening stopped in")
                .doesNotContain(" ERROR ");
    }

    /** Those about the kill, as by a sender who heard nothing of it. */
    @Test
    void whatIsSentAgainIsThereAlready() throws Exception {
        JsonNode again = completed(send(ROWS / 5, ROWS / 10));

        assertThat(again.get("unchanged").intValue()).isEqualTo(GOOD / 10);
        assertThat(count("select count(*) from test_result")).isEqualTo(GOOD);
    }

    @Test
    void everyBadRowComesBack() throws Exception {
        assertThat(receipt.get("rejected").intValue()).isEqualTo(ROWS - GOOD);

        String pages = SUBMISSIONS + "/" + id(receipt) + "/rows?outcome=REJECTED&limit=1000";
        JsonNode first = sender().get(pages);
        JsonNode second =
                sender().get(pages + "&cursor=" + first.get("nextCursor").textValue());
        assertThat(first.get("items")).hasSize(1000);
        assertThat(second.at("/items/0/line").intValue()).isEqualTo(2002);
        assertThat(second.at("/items/0/errors")).hasSize(4);

        BitSet rejected = rejected(receipt);
        assertThat(rejected.cardinality()).isEqualTo(ROWS - GOOD);
        assertThat(rejected.stream()).allMatch(LargeSubmissionIT::isBad);
    }

    /** Which rows are in the file with the rejected ones. */
    private static BitSet rejected(JsonNode receipt) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HTTP.send(
                request(SUBMISSIONS + "/" + id(receipt) + "/rows")
                        .header("Accept", "text/csv")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        BitSet rows = new BitSet(ROWS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.set(Integer.parseInt(line.substring("r-".length(), line.indexOf(','))));
            }
        }
        return rows;
    }

    private static void endAt(JsonNode receipt, int lines, Consumer<ServiceProcess> end) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> lines(receipt) >= lines);
        ServiceProcess screening = system.stack.service(Service.SCREENING);
        end.accept(screening);
        assertThat(lines(receipt)).isLessThan(ROWS);
        screening.start();
        screening.awaitReady();
    }

    private static long lines(JsonNode receipt) {
        return count("select lines from bulk_receipt where id = '" + id(receipt) + "'");
    }

    private static JsonNode completed(JsonNode receipt) {
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .failFast(
                        "the service has ended",
                        () -> !system.stack.service(Service.SCREENING).isAlive())
                .until(() -> count("select count(*) from bulk_receipt where status <> 'PROCESSING' and id = '"
                                + id(receipt) + "'")
                        == 1);
        assertThat(count("select count(*) from bulk_body where true" + of(receipt)))
                .isZero();
        return sender().get(SUBMISSIONS + "/" + id(receipt));
    }

    /** Persons' results of which the log tells; perhaps twice, where a kill came before the acknowledgement. */
    private static long positives() {
        await().atMost(Duration.ofMinutes(1)).until(() -> count("select count(*) from outbox") == 0);
        return new Log(system.stack.broker().bootstrapServers())
                .read().stream()
                        .filter(event -> event.topic().equals("screening.positive-result"))
                        .map(event -> new String(event.key(), StandardCharsets.UTF_8))
                        .distinct()
                        .count();
    }

    /** What killed services have left in clear. */
    private static List<Path> bodies() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("tmp"))) {
            return all.filter(file -> file.toString().endsWith(".body")).toList();
        }
    }

    private static JsonNode send(int first, int rows) throws IOException, InterruptedException {
        Path body = directory.resolve("body.ndjson.gz");
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(body), 1 << 16), StandardCharsets.UTF_8))) {
            for (int i = first; i < first + rows; i++) {
                out.write(isBad(i) ? "{\"reference\":\"r-%d\",\"item\":\"TEA\"}\n".formatted(i) : row(i));
            }
        }
        HttpResponse<String> answer = HTTP.send(
                request(SUBMISSIONS)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", "gzip")
                        .header("Prefer", "respond-async")
                        .POST(BodyPublishers.ofFile(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpRequest.Builder request(String path) {
        return system.request("district-system", Service.SCREENING, path);
    }

    private static Api sender() {
        return system.as("district-system", Service.SCREENING);
    }

    private static boolean isBad(int number) {
        return number % 2 == 1;
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

    private static String of(JsonNode receipt) {
        return " and receipt_id = '" + id(receipt) + "'";
    }

    private static long count(String sql) {
        return system.count(Service.SCREENING, sql);
    }
}
