package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;

/** From a tally that is taken to the figure it counts in, while what lies between is away for a while. */
class OutagesIT {
    private static final String DAY = "2022-06-30";
    private static final int MANY = 12_000;

    @TempDir
    static Path directory;

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
    void talliesAreTakenWhileTheBrokerIsAwayForAMinuteAndCountedAfterwards() {
        Api vaccination = system.as("bureau-admin", Service.VACCINATION);
        List<Integer> posted = new ArrayList<>();

        system.stack.broker().stop();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    posted.add(postTally(vaccination, posted.size()));
                    return posted.size() == 60;
                });
        assertThat(system.count(Service.VACCINATION, "select count(*) from outbox"))
                .isEqualTo(60);
        system.stack.broker().start();

        awaitHeadcount("630105", posted.stream().mapToInt(Integer::intValue).sum());
    }

    private static int postTally(Api vaccination, int number) {
        int headcount = 10 + number;
        vaccination.create(
                "/api/v1/tallies",
                "outage/" + number,
                Map.of(
                        "unit", Map.of("code", "unit-" + number, "district", "630105"),
                        "businessDate", DAY,
                        "counts", Map.of("headcount", headcount, "primaryComplete", 5, "booster", 1)));
        return headcount;
    }

    @Test
    void replicasShareThePartitionsAndWhatOneLeavesTheOtherTakesUp() {
        ServiceProcess replica = system.stack.replica(Service.REPORTING);
        replica.start();
        replica.awaitReady();
        Log log = new Log(system.stack.broker().bootstrapServers());
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            List<Integer> dealtOut = log.dealtOut("reporting");
            return dealtOut.size() == 2 && !dealtOut.contains(0);
        });
        long before = facts();

        Api vaccination = system.as("bureau-admin", Service.VACCINATION);
        CompletableFuture<Void> imported = CompletableFuture.runAsync(
                () -> vaccination.importRows("/api/v1/tally-imports", "replicas", rows()),
                task -> new Thread(task, "import").start());
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

    /** One person each. */
    private static List<Map<String, ?>> rows() {
        return IntStream.range(0, MANY)
                .<Map<String, ?>>mapToObj(number -> Map.of(
                        "unit",
                        "many-" + number,
                        "district",
                        "630106",
                        "businessDate",
                        DAY,
                        "headcount",
                        1,
                        "primaryComplete",
                        1,
                        "booster",
                        0))
                .toList();
    }

    private static long facts() {
        return system.count(Service.REPORTING, "select count(*) from fact");
    }

    private static void awaitHeadcount(String district, int people) {
        String question = "/api/v1/metrics/vaccination.headcount?asOf=" + DAY + "&district=" + district;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> system.as("analyst", Service.REPORTING)
                                .get(question)
                                .at("/total/value")
                                .asInt()
                        == people);
    }
}
