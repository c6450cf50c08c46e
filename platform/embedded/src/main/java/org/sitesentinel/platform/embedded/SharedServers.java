package org.sitesentinel.platform.embedded;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The servers that all tests of one JVM share, started at first use and stopped when the JVM ends.
 *
 * <p>Quarkus loads this package anew for every test profile. So that one set of servers serves them all, each copy asks
 * the copy of the JVM's own class loader, in types that both know: those of the JDK.
 */
record SharedServers(PostgresServer postgres, KafkaBroker kafka, Tokens tokens) {

    private static final SharedServers ATTACHED = attach();

    static SharedServers get() {
        return ATTACHED;
    }

    private static SharedServers attach() {
        try {
            Class<?> owner = Class.forName(Owner.class.getName(), true, ClassLoader.getSystemClassLoader());
            Map<?, ?> handles = (Map<?, ?>) owner.getMethod("handles").invoke(null);
            return new SharedServers(
                    PostgresServer.shared(get(handles, "postgresPort", Integer.class)),
                    KafkaBroker.shared(
                            get(handles, "kafkaPort", Integer.class),
                            get(handles, "startKafka", Runnable.class),
                            get(handles, "stopKafka", Runnable.class)),
                    Tokens.of(get(handles, "privateKey", byte[].class), get(handles, "publicKey", byte[].class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The servers for tests did not start", e);
        }
    }

    private static <T> T get(Map<?, ?> handles, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(handles.get(name)));
    }

    /** The copy in the JVM's own class loader keeps the servers; the others only call {@link #handles()}. */
    public static final class Owner {

        private static final Map<String, Object> HANDLES = start();

        private Owner() {}

        public static Map<String, Object> handles() {
            return HANDLES;
        }

        private static Map<String, Object> start() {
            CompletableFuture<KafkaBroker> starting = CompletableFuture.supplyAsync(KafkaBroker::throwAway);
            PostgresServer postgres = PostgresServer.throwAway();
            Tokens tokens = Tokens.generate();
            KafkaBroker kafka = starting.join();
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-closer"));
            Runnable start = kafka::start;
            Runnable stop = kafka::stop;
            return Map.of(
                    "postgresPort", postgres.port(),
                    "kafkaPort", kafka.port(),
                    "startKafka", start,
                    "stopKafka", stop,
                    "privateKey", tokens.privateKey(),
                    "publicKey", tokens.publicKey());
        }
    }
}
