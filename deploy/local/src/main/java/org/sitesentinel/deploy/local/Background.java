package org.sitesentinel.deploy.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A launcher that goes on when its terminal is closed. Until it is ready it tells this process how far it is. */
final class Background {

    /** The last line that a launcher in the background prints. */
    static final String READY = "-- ready --";

    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    private Background() {}

    /** Returns 0 when the launcher is ready, or its exit code when it has failed. */
    static int start(List<String> arguments) {
        Process launcher = launch(arguments);
        Thread giveUp = new Thread(() -> Processes.stop(List.of(launcher.toHandle()), STOP_WITHIN));
        Runtime.getRuntime().addShutdownHook(giveUp);
        Thread errors = new Thread(() -> copy(launcher.getErrorStream(), System.err));
        errors.setDaemon(true);
        errors.start();
        if (copy(launcher.getInputStream(), System.out)) {
            Runtime.getRuntime().removeShutdownHook(giveUp);
            return 0;
        }
        try {
            int exitCode = launcher.waitFor();
            errors.join();
            return exitCode;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted", e);
        }
    }

    private static Process launch(List<String> arguments) {
        List<String> command = new ArrayList<>();
        // A session of its own where there is a command for that; otherwise at least deaf to the terminal's end.
        command.add(Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("nohup"));
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the line {@link #READY} came; otherwise the stream has ended. */
    private static boolean copy(InputStream from, PrintStream to) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(from, Charset.defaultCharset()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) {
                    return true;
                }
                to.println(line);
            }
            return false;
        } catch (IOException ended) {
            return false;
        }
    }
}
