package org.sitesentinel.deploy.local;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops what {@code up} started, also where its launcher was killed. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops what deploy/up started; data is kept.")
final class Down implements Callable<Integer> {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    private final StackSettings settings;

    Down(StackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        RunDirectory run = RunDirectory.of(settings);
        Optional<ProcessHandle> launcher = run.launcher().process();
        boolean anything = launcher.isPresent() || !run.services().isEmpty();
        launcher.ifPresent(process -> Processes.stop(List.of(process), STOP_WITHIN));
        Leftovers.of(settings).stop();
        System.out.println(anything ? "Site Sentinel is down. Its data is kept." : "Site Sentinel was not up.");
        return 0;
    }
}
