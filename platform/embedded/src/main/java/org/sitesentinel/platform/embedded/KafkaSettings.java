package org.sitesentinel.platform.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a node that is the only one of its cluster. */
final class KafkaSettings {

    private KafkaSettings() {}

    /** The controller's port may differ from one start to the next: it is configuration, the log does not keep it. */
    static Properties singleNode(int port, int controllerPort, Path logDirectory) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", logDirectory.toString());

        // There is nobody to replicate to.
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        // Small: internal topics, threads and the cleaner's buffer are sized for a cluster otherwise.
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");

        // Quick: consumers join at once, and a node that was killed may register again soon.
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "4000");

        // Topics are created on purpose and kept whole.
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        return settings;
    }
}
