package org.sitesentinel.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the JVM that had started it, found by the pid file in its data directory. */
final class OrphanedPostgres {

    private static final int SECONDS_TO_STOP = 30;

    private OrphanedPostgres() {}

    /** Stops the server of this data directory, and no other process, whatever number the pid file holds. */
    static void stopIn(Path directory) {
        if (!Files.exists(directory.resolve("postmaster.pid"))) {
            return;
        }
        Path data = Directories.create(directory);
        Path pidFile = data.resolve("postmaster.pid");
        Optional<ProcessHandle> process = firstLine(pidFile).flatMap(OrphanedPostgres::process);
        if (process.isEmpty()) {
            return;
        }
        if (!serves(process.get(), data)) {
            // The number has gone to another process since. PostgreSQL would take that one for itself and refuse to
            // start.
            delete(pidFile);
            return;
        }
        // INT is PostgreSQL's "fast": it does not wait for clients to leave. QUIT recovers at the next start.
        if (!ends(process.get(), "INT") && !ends(process.get(), "QUIT")) {
            throw new IllegalStateException("PostgreSQL still runs in " + data + " as process "
                    + process.get().pid());
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    private static boolean ends(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static Optional<String> firstLine(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path pidFile) {
        try {
            Files.delete(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
