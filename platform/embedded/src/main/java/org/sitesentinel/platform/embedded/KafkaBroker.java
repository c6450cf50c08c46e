package org.sitesentinel.platform.embedded;

import java.nio.file.Path;

/**
 * One Kafka node, broker and controller together, in this JVM and on the loopback interface only. It can be stopped and
 * started again; it keeps its port and its records.
 */
public final class KafkaBroker implements AutoCloseable {

    private final int port;
    private final Runnable start;
    private final Runnable stop;
    private final Runnable close;

    private KafkaBroker(int port, Runnable start, Runnable stop, Runnable close) {
        this.port = port;
        this.start = start;
        this.stop = stop;
        this.close = close;
    }

    /** A started broker on a free port; its records are deleted when it is closed. */
    public static KafkaBroker throwAway() {
        Path directory = Directories.temporary("kafka");
        int port = Ports.free();
        KafkaNode node = started(directory, port);
        return new KafkaBroker(port, node::start, node::stop, () -> {
            node.stop();
            Directories.delete(directory);
        });
    }

    /** A started broker whose records stay in the given directory, also when the JVM is killed. */
    public static KafkaBroker durable(Path directory, int port) {
        KafkaNode node = started(directory, port);
        return new KafkaBroker(port, node::start, node::stop, node::stop);
    }

    /** A broker that somebody else closes. */
    static KafkaBroker shared(int port, Runnable start, Runnable stop) {
        return new KafkaBroker(port, start, stop, () -> {});
    }

    private static KafkaNode started(Path directory, int port) {
        QuietLogs.apply();
        KafkaNode node = new KafkaNode(directory, port);
        node.start();
        return node;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns when clients can produce and consume; does nothing when the broker runs. */
    public void start() {
        start.run();
    }

    /** Returns when the broker has stopped; does nothing when it does not run. */
    public void stop() {
        stop.run();
    }

    @Override
    public void close() {
        close.run();
    }
}
