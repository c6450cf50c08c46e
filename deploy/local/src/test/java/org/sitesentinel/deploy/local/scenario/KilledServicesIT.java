package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;

/** Services are killed in the middle of the scenario and started again; its users only ever send again. */
class KilledServicesIT {
    @TempDir
    Path directory;

    @Test
    void nothingIsLostAndNothingCountsTwice() throws Exception {
        try (WholeSystem system = new WholeSystem(directory)) {
            // In a thread of its own: the common pool has one for two processors, and the JDK needs it for what ends.
            CompletableFuture<Void> scenario = CompletableFuture.runAsync(
                    () -> system.scenario().play(), task -> new Thread(task, "scenario").start());

            killOnce(system, scenario, Service.SITE_REGISTRY, "select count(*) from site", 200);
            killOnce(system, scenario, Service.SCREENING, "select count(*) from returnee", 500);
            killOnce(system, scenario, Service.REPORTING, "select count(*) from fact", 3000);

            // The scenario itself ends only when every figure is the source's.
            scenario.get(5, TimeUnit.MINUTES);
            assertThat(system.reconciliation().get("differences")).isEmpty();
            assertThat(system.count(Service.SCREENING, "select count(*) from returnee"))
                    .isEqualTo(2187);
        }
    }

    private static void killOnce(
            WholeSystem system, CompletableFuture<Void> scenario, Service service, String progress, long at) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .failFast("the scenario has failed", scenario::isCompletedExceptionally)
                .until(() -> system.count(service, progress) >= at);
        ServiceProcess process = system.stack.service(service);
        process.kill();
        process.start();
        process.awaitReady();
    }
}
