package org.sitesentinel.deploy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sitesentinel.platform.embedded.PostgresServer;

/** What still runs of a stack whose launcher was killed: its services and its database server, and nothing else. */
record Leftovers(RunDirectory run, Path postgresDirectory) {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    static Leftovers of(StackSettings settings) {
        return new Leftovers(RunDirectory.of(settings), settings.postgresDirectory());
    }

    void stop() {
        List<ProcessHandle> services = run.services();
        if (!services.isEmpty()) {
            Processes.stop(services, STOP_WITHIN);
        }
        PostgresServer.stopIn(postgresDirectory);
        run.forgetProcesses();
    }
}
