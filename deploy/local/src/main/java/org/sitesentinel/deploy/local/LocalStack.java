package org.sitesentinel.deploy.local;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.platform.embedded.KafkaBroker;
import org.sitesentinel.platform.embedded.PostgresServer;
import org.sitesentinel.platform.embedded.Tokens;

/**
 * PostgreSQL, Kafka and the services as {@code deploy/up} runs them. What they write stays in the data directory, for
 * the next stack on it; only one at a time can run there. {@link #stop()} may be called from another thread while
 * {@link #start()} runs, which then ends with a {@link LocalFailure}.
 */
public final class LocalStack implements AutoCloseable {

    private final StackSettings settings;
    private final Consumer<String> progress;
    private final RunDirectory run;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> replicas = new EnumMap<>(Service.class);
    private volatile boolean stopping;
    private @Nullable FileChannel lock;
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker broker;

    /**
     * A stack that does not run yet.
     *
     * @param progress receives one line for each part that has become ready, from any thread
     */
    public LocalStack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.run = RunDirectory.of(settings);
    }

    /**
     * Returns when every part is ready; otherwise nothing of it is left running. A stack is started once.
     *
     * @throws LocalFailure if one is up already, a service is not built, a port is taken or a part does not start
     */
    public void start() {
        start(false);
    }

    /** As {@link #start()}, but with nothing of what earlier stacks have written there, except their logs. */
    public void startFresh() {
        start(true);
    }

    private synchronized void start(boolean fresh) {
        lock = run.lock().orElseThrow(() -> new LocalFailure("Site Sentinel is up already."));
        try {
            settings.requireBuilt();
            Leftovers.of(settings).stop();
            if (fresh) {
                DataDirectory.of(settings).wipe();
            }
            RequiredPorts.of(settings).requireFree();
            run.launcher().write(ProcessHandle.current());
            startParts();
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void startParts() {
        Stopwatch watch = new Stopwatch();
        DataDirectory.of(settings).keepPreviousLogs();
        ServiceEnvironment environment = ServiceEnvironment.of(settings);
        Parallel.run(List.of(() -> startPostgres(watch), () -> startBroker(watch)));
        for (Service service : settings.services()) {
            requireNotStopping();
            ServiceProcess process =
                    new ServiceProcess(service, settings, environment.variables(service), run.service(service));
            services.put(service, process);
            process.start();
        }
        Parallel.run(services.values().stream()
                .<Runnable>map(service -> () -> awaitReady(service, watch))
                .toList());
    }

    private void startPostgres(Stopwatch watch) {
        Path log = logFile("postgres");
        try {
            PostgresServer server = PostgresServer.durable(settings.postgresDirectory(), settings.postgresPort(), log);
            postgres = server;
            settings.services().stream().map(Service::database).forEach(server::createDatabase);
        } catch (RuntimeException e) {
            throw new LocalFailure("PostgreSQL did not start. Its log: " + log, e);
        }
        progress.accept("PostgreSQL ready after " + watch);
    }

    private void startBroker(Stopwatch watch) {
        try {
            broker = KafkaBroker.durable(settings.kafkaDirectory(), settings.kafkaPort());
        } catch (RuntimeException e) {
            throw new LocalFailure("Kafka did not start. Its log: " + logFile("kafka"), e);
        }
        progress.accept("Kafka ready after " + watch);
    }

    private void awaitReady(ServiceProcess service, Stopwatch watch) {
        try {
            service.awaitReady(() -> stopping);
            requireNotStopping();
        } catch (RuntimeException e) {
            // The others need not be waited for.
            stopping = true;
            throw e;
        }
        progress.accept("%s ready after %s".formatted(service.service().module(), watch));
    }

    /** Stops every part, the services first; does nothing when none runs. */
    public void stop() {
        stopping = true;
        stopParts();
    }

    private synchronized void stopParts() {
        Parallel.run(Stream.of(services, replicas)
                .flatMap(some -> some.values().stream())
                .<Runnable>map(service -> service::stop)
                .toList());
        Deque<AutoCloseable> rest = new ArrayDeque<>();
        if (lock != null) {
            run.launcher().delete();
            rest.push(lock);
        }
        if (postgres != null) {
            rest.push(postgres);
        }
        if (broker != null) {
            rest.push(broker);
        }
        rest.forEach(LocalStack::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    public ServiceProcess service(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service.module() + " has not been started");
        }
        return process;
    }

    /**
     * A second process of a service on the same database and broker, not started yet. It listens on a port of its own,
     * writes to the same log file, and stops with the stack.
     */
    public synchronized ServiceProcess replica(Service service) {
        return replicas.computeIfAbsent(service, none -> {
            StackSettings beside = settings.beside(service);
            return new ServiceProcess(
                    service, beside, ServiceEnvironment.of(beside).variables(service), run.replica(service));
        });
    }

    /** The broker, which can be stopped and started while the services run. */
    public KafkaBroker broker() {
        return started(broker);
    }

    public PostgresServer postgres() {
        return started(postgres);
    }

    /** Signs tokens that the services accept. */
    public Tokens tokens() {
        return Keys.tokens(settings.keys());
    }

    /**
     * The file to which a part logs.
     *
     * @param name of a module, or {@code postgres} or {@code kafka}
     */
    public Path logFile(String name) {
        return settings.log(name);
    }

    private void requireNotStopping() {
        if (stopping) {
            throw new LocalFailure("Stopped before everything was ready.");
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The stack has not been started");
        }
        return part;
    }
}
