package org.sitesentinel.deploy.local.scenario;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;

/** The scenario while services are killed in the middle of it and started again; its users only ever send again. */
final class InterruptedScenario {
    private InterruptedScenario() {}

    /** Plays it. It ends only when every figure is the source's. */
    static void play(WholeSystem system) throws InterruptedException, ExecutionException, TimeoutException {
        // In a thread of its own: the common pool has one for two processors, and the JDK needs it for what ends.
        CompletableFuture<Void> scenario = CompletableFuture.runAsync(
                () -> system.scenario().play(), task -> new Thread(task, "scenario").start());

        killOnce(system, scenario, Service.SITE_REGISTRY, "select count(*) from site", 200);
        killOnce(system, scenario, Service.SCREENING, "select count(*) from returnee", 500);
        killOnce(system, scenario, Service.REPORTING, "select count(*) from fact", 3000);

        scenario.get(5, TimeUnit.MINUTES);
    }

    private static void killOnce(
            WholeSystem system, CompletableFuture<Void> scenario, Service service, String progress, long at) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> {
                    if (scenario.isCompletedExceptionally()) {
                        scenario.join();
                    }
                })
                .until(() -> system.count(service, progress) >= at);
        ServiceProcess process = system.stack.service(service);
        process.kill();
        process.start();
        process.awaitReady();
    }
}
