package org.sitesentinel.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sitesentinel.deploy.local.BrokerLog;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.StackSettings;

/** A whole Site Sentinel on free ports and in a temporary directory, as durable as the one of {@code deploy/up}. */
final class ThrowAwayStack {

    /** A heap that holds no large body, and unlike {@code deploy/up} the compiler that takes long and makes fast. */
    private static final String JAVA_OPTIONS = "-XX:+UseSerialGC -Xmx256m -Xss512k";

    private ThrowAwayStack() {}

    /**
     * Starts the stack for this work, with the settings of these variables, and stops it afterwards. Its directory
     * stays when the work fails, for the logs.
     */
    static <T> T with(Path home, Map<String, String> variables, Function<LocalStack, T> work) {
        return with(home, variables, Service.values(), work);
    }

    /** As above with some of the services: what the others do with its events is not of the one that is measured. */
    static <T> T with(Path home, Map<String, String> variables, Service[] services, Function<LocalStack, T> work) {
        Map<String, String> measured = new HashMap<>(variables);
        measured.putIfAbsent("SITE_SENTINEL_JAVA_OPTIONS", JAVA_OPTIONS);
        StackSettings settings = StackSettings.of(home, measured);
        try {
            Path directory = Files.createTempDirectory("site-sentinel-bench");
            T result;
            try {
                result = in(settings.only(services).aside(directory), work);
            } catch (RuntimeException failed) {
                System.err.println("The logs: " + directory.resolve("log"));
                throw failed;
            }
            delete(directory);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T in(StackSettings settings, Function<LocalStack, T> work) {
        Consumer<String> progress = System.out::println;
        try (LocalStack stack = new LocalStack(settings, progress)) {
            BrokerLog.appendTo(stack.logFile("kafka"));
            // Ctrl-C ends the services, but not the database.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
            stack.start();
            return work.apply(stack);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path deepestFirst : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(deepestFirst);
            }
        }
    }
}
