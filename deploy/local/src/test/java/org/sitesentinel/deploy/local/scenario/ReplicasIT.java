package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;

/** Two replicas of reporting-service, one of which is killed; from a tally that is taken to the figure it counts in. */
class ReplicasIT {
    private static final String DAY = "2022-06-30";
    private static final int MANY = 12_000;

    @TempDir
    static Path directory;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static WholeSystem system;

    @BeforeAll
    static void start() {
        system = new WholeSystem(WholeSystem.settings(Map.of())
                .only(Service.VACCINATION, Service.REPORTING)
                .aside(directory));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void replicasShareThePartitionsAndWhatOneLeavesTheOtherTakesUp() {
        ServiceProcess replica = startReplica();
        Log log = new Log(system.stack.broker().bootstrapServers());
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            List<Integer> dealtOut = log.dealtOut("reporting");
            return dealtOut.size() == 2 && !dealtOut.contains(0);
        });
        long before = facts();

        CompletableFuture<Void> imported = inBackground(() -> importMany("630106"));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> facts() > before + MANY / 10);
        replica.kill();
        assertThat(facts()).isLessThan(before + MANY);

        imported.join();
        awaitHeadcount("630106", MANY);
        assertThat(facts()).isEqualTo(before + MANY);
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    @Test
    void aRebuildUnderLoadOutlivesAReplicaAndNoAnswerIsEverWrongOrMissing() {
        importMany("630107");
        awaitHeadcount("630107", MANY);
        ServiceProcess replica = startReplica();
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> answers = new ArrayList<>();
        List<Integer> posted = new ArrayList<>();
        CompletableFuture<Void> asking = inBackground(() -> {
            while (!over.get()) {
                answers.add(headcount("630107"));
            }
        });
        CompletableFuture<Void> posting = inBackground(() -> {
            while (!over.get()) {
                posted.add(postTally("630108", posted.size()));
            }
        });

        JsonNode begun =
                system.as("bureau-admin", Service.REPORTING).create("/api/v1/projection/rebuild", "rebuild", Map.of());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> rebuild().get("done").longValue() > 0);
        replica.kill();
        assertThat(rebuild().get("state").textValue()).isEqualTo("RUNNING");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> rebuild().get("state").textValue().equals("DONE"));
        over.set(true);
        CompletableFuture.allOf(asking, posting).join();

        assertThat(answers).hasSizeGreaterThan(10).containsOnly(MANY);
        awaitHeadcount("630108", sum(posted));
        assertThat(system.count(Service.REPORTING, "select live from projection"))
                .isEqualTo(begun.get("generation").longValue());
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    private static ServiceProcess startReplica() {
        ServiceProcess replica = system.stack.replica(Service.REPORTING);
        replica.start();
        replica.awaitReady();
        return replica;
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task, "background").start());
    }

    /** One person each. */
    private static void importMany(String district) {
        List<Map<String, Object>> rows = IntStream.range(0, MANY)
                .mapToObj(number -> Map.<String, Object>of(
                        "unit",
                        district + "-" + number,
                        "district",
                        district,
                        "businessDate",
                        DAY,
                        "headcount",
                        1,
                        "primaryComplete",
                        1,
                        "booster",
                        0))
                .toList();
        system.as("bureau-admin", Service.VACCINATION).importRows("/api/v1/tally-imports", district, rows);
    }

    private static int postTally(String district, int number) {
        int headcount = 10 + number;
        system.as("bureau-admin", Service.VACCINATION)
                .create(
                        "/api/v1/tallies",
                        district + "/" + number,
                        Map.of(
                                "unit", Map.of("code", district + "-" + number, "district", district),
                                "businessDate", DAY,
                                "counts", Map.of("headcount", headcount, "primaryComplete", 5, "booster", 1)));
        return headcount;
    }

    private static JsonNode rebuild() {
        return system.as("analyst", Service.REPORTING).get("/api/v1/projection/rebuild");
    }

    private static long facts() {
        return system.count(Service.REPORTING, "select count(*) from fact");
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static void awaitHeadcount(String district, int people) {
        await().atMost(Duration.ofMinutes(2)).until(() -> headcount(district) == people);
    }

    /** Asked once: a question that is not answered is a failure here, and not asked again. */
    private static int headcount(String district) {
        try {
            String question = "/api/v1/metrics/vaccination.headcount?asOf=" + DAY + "&district=" + district;
            HttpResponse<String> answer = HTTP.send(
                    system.request("analyst", Service.REPORTING, question).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.body()).at("/total/value").intValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
