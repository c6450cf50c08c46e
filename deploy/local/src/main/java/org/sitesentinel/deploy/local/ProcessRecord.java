package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file that remembers a process this stack started, by number and start: a number alone may belong to somebody else's
 * process later.
 */
record ProcessRecord(Path file) {

    // The system's clock may be set between the two readings.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    void write(ProcessHandle process) {
        String line = process.pid() + " " + startOf(process).toEpochMilli() + " " + commandOf(process) + "\n";
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it is the recorded one and still runs. */
    Optional<ProcessHandle> process() {
        List<String> lines;
        try {
            lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] fields = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", 3);
        if (fields.length < 3 || !fields[0].matches("\\d{1,18}") || !fields[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(fields[1]));
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(start, startOf(process)).abs().compareTo(TOLERANCE) <= 0)
                .filter(process -> commandOf(process).equals(fields[2]));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().command().orElse("?");
    }
}
