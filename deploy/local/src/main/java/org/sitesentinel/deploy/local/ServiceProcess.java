package org.sitesentinel.deploy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own. It can be killed and started again. */
public final class ServiceProcess {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Service service;
    private final StackSettings settings;
    private final Map<String, String> environment;
    private final ProcessRecord started;
    private final Readiness readiness;
    private @Nullable Process process;

    ServiceProcess(Service service, StackSettings settings, Map<String, String> environment, ProcessRecord started) {
        this.service = service;
        this.settings = settings;
        this.environment = environment;
        this.started = started;
        this.readiness = new Readiness(baseUrl());
    }

    public Service service() {
        return service;
    }

    /** Without a path and without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + settings.port(service));
    }

    public Path logFile() {
        return settings.log(service.module());
    }

    /** Starts the process and returns at once: see {@link #awaitReady()}. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(settings.javaOptions());
        command.add("-jar");
        command.add(settings.jar(service).toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.data().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        started.write(process.toHandle());
    }

    /**
     * Returns when the service can serve.
     *
     * @throws LocalFailure if it ends before that, or needs longer than the settings allow
     */
    public void awaitReady() {
        awaitReady(() -> false);
    }

    /** Returns early when the answer to {@code givenUp} becomes yes. */
    void awaitReady(BooleanSupplier givenUp) {
        Process current = current();
        Instant deadline = Instant.now().plus(settings.readyWithin());
        while (!givenUp.getAsBoolean() && !readiness.isUp()) {
            if (endsSoon(current)) {
                throw new LocalFailure("%s ended with exit code %d before it was ready. Its log: %s"
                        .formatted(service.module(), current.exitValue(), logFile()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LocalFailure("%s is not ready after %d s. Its log: %s"
                        .formatted(service.module(), settings.readyWithin().toSeconds(), logFile()));
            }
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Ends the process as a crash would; returns when it is gone. */
    public void kill() {
        try {
            current().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while a service ends", e);
        }
        started.delete();
    }

    /** Asks the process to end; returns when it is gone. */
    public synchronized void stop() {
        if (process != null) {
            Processes.stop(List.of(process.toHandle()), STOP_WITHIN);
            started.delete();
        }
    }

    /** Has this run once when the process that runs now has ended, for whatever reason. */
    void onEnd(Runnable then) {
        current().onExit().thenRun(then);
    }

    private synchronized Process current() {
        if (process == null) {
            throw new IllegalStateException(service.module() + " has not been started");
        }
        return process;
    }

    private static boolean endsSoon(Process process) {
        try {
            return process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting for a service", e);
        }
    }
}
