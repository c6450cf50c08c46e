package org.sitesentinel.platform.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** What runs behind a {@link KafkaBroker}: Kafka's own server, made anew at each start. */
final class KafkaNode {

    private final Path directory;
    private final int port;
    private @Nullable KafkaRaftServer server;

    KafkaNode(Path directory, int port) {
        this.directory = Directories.create(directory);
        this.port = port;
    }

    synchronized void start() {
        if (server != null) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // Kafka looks for its plug-ins there, and a Quarkus test has other copies of them.
        thread.setContextClassLoader(KafkaNode.class.getClassLoader());
        try {
            server = startServer();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private KafkaRaftServer startServer() {
        Path log = directory.resolve("log");
        Properties settings = KafkaSettings.singleNode(port, Ports.free(), log);
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(settings);
        }
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        try {
            starting.startup();
            return starting;
        } catch (RuntimeException e) {
            starting.shutdown();
            throw e;
        }
    }

    private void format(Properties settings) {
        Path file = directory.resolve("format.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, "What the storage was formatted with");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(), "--ignore-formatted"
        };
        int exitCode = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new IllegalStateException("Kafka storage: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
