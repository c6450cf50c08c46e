package org.sitesentinel.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.platform.embedded.Ports;

/**
 * Where a stack lies and listens.
 *
 * @param home the checkout whose packaged services run
 * @param data what the stack writes: databases, topics, keys, logs
 * @param servicePorts of the services that it runs
 * @param environment given to every service on top of what the stack itself tells it
 * @param javaOptions of every service's JVM
 * @param readyWithin how long a service may take from its start until it is ready
 */
public record StackSettings(
        Path home,
        Path data,
        int postgresPort,
        int kafkaPort,
        Map<Service, Integer> servicePorts,
        Map<String, String> environment,
        List<String> javaOptions,
        Duration readyWithin) {

    // Five JVMs share a machine with a broker and a database: small heaps, and the quick compiler only.
    private static final String JAVA_OPTIONS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx320m -Xss512k";

    public StackSettings {
        servicePorts = Map.copyOf(servicePorts);
        environment = Map.copyOf(environment);
        javaOptions = List.copyOf(javaOptions);
    }

    /**
     * The settings of {@code deploy/up}, which these variables change: {@code SITE_SENTINEL_DATA},
     * {@code SITE_SENTINEL_POSTGRES_PORT}, {@code SITE_SENTINEL_KAFKA_PORT}, {@code SITE_SENTINEL_SCREENING_PORT} and
     * so on, {@code SITE_SENTINEL_JAVA_OPTIONS}, {@code SITE_SENTINEL_READY_WITHIN} (seconds).
     *
     * @throws LocalFailure if a port is not a number between 1 and 65535
     */
    public static StackSettings of(Path home, Map<String, String> variables) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, number(variables, service.name() + "_PORT", service.defaultPort(), 65_535));
        }
        String data = variables.getOrDefault("SITE_SENTINEL_DATA", "deploy/local/.data");
        String options = variables.getOrDefault("SITE_SENTINEL_JAVA_OPTIONS", JAVA_OPTIONS);
        return new StackSettings(
                home,
                home.resolve(data).toAbsolutePath().normalize(),
                number(variables, "POSTGRES_PORT", 5433, 65_535),
                number(variables, "KAFKA_PORT", 9093, 65_535),
                ports,
                Map.of(),
                Arrays.stream(options.split(" ")).filter(o -> !o.isBlank()).toList(),
                Duration.ofSeconds(number(variables, "READY_WITHIN", 180, 3_600)));
    }

    /**
     * The same on ports that nobody uses and in another directory: a stack for a test, beside the one of
     * {@code deploy/up}.
     */
    public StackSettings aside(Path otherData) {
        List<Integer> free = new ArrayList<>(Ports.free(Service.values().length + 2));
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : services()) {
            ports.put(service, free.remove(0));
        }
        return new StackSettings(
                home, otherData, free.get(0), free.get(1), ports, environment, javaOptions, readyWithin);
    }

    public StackSettings withEnvironment(Map<String, String> variables) {
        return new StackSettings(
                home, data, postgresPort, kafkaPort, servicePorts, variables, javaOptions, readyWithin);
    }

    /** The same with these services alone, for what concerns no others. */
    public StackSettings only(Service... services) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : services) {
            ports.put(service, port(service));
        }
        return new StackSettings(home, data, postgresPort, kafkaPort, ports, environment, javaOptions, readyWithin);
    }

    /** The same with a service on a port that nobody uses: for a replica beside the one that has its own. */
    StackSettings beside(Service service) {
        Map<Service, Integer> ports = new EnumMap<>(servicePorts);
        ports.put(service, Ports.free());
        return new StackSettings(home, data, postgresPort, kafkaPort, ports, environment, javaOptions, readyWithin);
    }

    /** Those that the stack runs, in the order in which they start. */
    List<Service> services() {
        return servicePorts.keySet().stream().sorted().toList();
    }

    public int port(Service service) {
        Integer port = servicePorts.get(service);
        return port == null ? service.defaultPort() : port;
    }

    /** What starts this service. */
    Path jar(Service service) {
        return home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** @throws LocalFailure naming a service that has not been packaged */
    void requireBuilt() {
        for (Service service : services()) {
            if (!Files.exists(jar(service))) {
                throw new LocalFailure("%s is not built: there is no %s.".formatted(service.module(), jar(service)));
            }
        }
    }

    Path log(String name) {
        return data.resolve("log").resolve(name + ".log");
    }

    Path postgresDirectory() {
        return data.resolve("postgres");
    }

    Path kafkaDirectory() {
        return data.resolve("kafka");
    }

    Path keys() {
        return data.resolve("keys");
    }

    private static int number(Map<String, String> variables, String name, int otherwise, int most) {
        String text = variables.get("SITE_SENTINEL_" + name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new LocalFailure("SITE_SENTINEL_%s must be a number between 1 and %d.".formatted(name, most));
    }
}
