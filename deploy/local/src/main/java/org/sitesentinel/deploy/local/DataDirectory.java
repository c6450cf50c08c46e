package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a stack writes. Whoever changes it as a whole holds the {@link RunDirectory}. */
record DataDirectory(Path path) {

    /** Where inspection-service keeps photos and documents. */
    static final String EVIDENCE = "evidence";

    // By name: a directory that was set by mistake must not lose what it holds otherwise.
    private static final List<String> DATA = List.of("postgres", "postgres.new", "kafka", "keys", EVIDENCE);

    static DataDirectory of(StackSettings settings) {
        return new DataDirectory(settings.data());
    }

    /** Deletes databases, topics and keys; leaves the logs. */
    void wipe() {
        for (String name : DATA) {
            Path entry = path.resolve(name);
            if (Files.exists(entry)) {
                delete(entry);
            }
        }
    }

    /** Sets the logs of the previous run aside, so that a log tells of one run only. */
    void keepPreviousLogs() {
        Path logs = path.resolve("log");
        Stream<String> names = Stream.concat(
                Stream.of("postgres"), Arrays.stream(Service.values()).map(Service::module));
        try {
            Files.createDirectories(logs);
            for (String name : names.toList()) {
                Path log = logs.resolve(name + ".log");
                if (Files.exists(log)) {
                    Files.move(log, logs.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path entry) {
        try (Stream<Path> all = Files.walk(entry)) {
            for (Path deepestFirst : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(deepestFirst);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
