package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;

/** Two replicas of reporting-service, one of which is killed; from a tally that is taken to the figure it counts in. */
class ReplicasIT {
    private static final int MANY = 12_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
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
    void replicasShareThePartitionsAndWhatOneLeavesTheOtherTakesUp() {
        Tallies tallies = new Tallies(system, "630106");
        ServiceProcess replica = startReplica();
        Log log = new Log(system.stack.broker().bootstrapServers());
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            List<Integer> dealtOut = log.dealtOut("reporting");
            return dealtOut.size() == 2 && !dealtOut.contains(0);
        });
        long before = facts();

        CompletableFuture<Void> imported = inBackground(() -> tallies.importMany(MANY));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> facts() > before + MANY / 10);
        replica.kill();
        assertThat(facts()).isLessThan(before + MANY);

        imported.join();
        tallies.awaitCounted();
        assertThat(facts()).isEqualTo(before + MANY);
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    @Test
    void aRebuildUnderLoadOutlivesAReplicaAndNoAnswerIsEverWrongOrMissing() {
        Tallies before = new Tallies(system, "630107");
        before.importMany(MANY);
        before.awaitCounted();
        Tallies meanwhile = new Tallies(system, "630108");
        ServiceProcess replica = startReplica();
        AtomicBoolean over = new AtomicBoolean();
        List<Integer> answers = new ArrayList<>();
        CompletableFuture<Void> asking = inBackground(() -> {
            while (!over.get()) {
                answers.add(before.headcount());
            }
        });
        CompletableFuture<Void> posting = inBackground(() -> {
            while (!over.get()) {
                meanwhile.post();
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
        meanwhile.awaitCounted();
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

    private static JsonNode rebuild() {
        return system.as("analyst", Service.REPORTING).get("/api/v1/projection/rebuild");
    }

    private static long facts() {
        return system.count(Service.REPORTING, "select count(*) from fact");
    }
}
