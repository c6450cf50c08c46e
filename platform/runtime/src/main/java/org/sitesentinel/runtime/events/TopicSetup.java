package org.sitesentinel.runtime.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sitesentinel.contracts.Topic;

/**
 * Creates topics that do not exist. Most are kept whole: the log can rebuild any copy, history included. A compacted
 * one keeps the last record of each entity, and a tombstone long enough for a service that was away to hear of it.
 */
@Singleton
public class TopicSetup {
    private static final Map<String, String> KEPT_WHOLE = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            String.valueOf(Duration.ofDays(30).toMillis()));

    private final Map<String, Object> kafka;
    private final int partitions;

    public TopicSetup(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "site-sentinel.kafka.partitions", defaultValue = "3") int partitions) {
        this.kafka = kafka;
        this.partitions = partitions;
    }

    public void create(Collection<? extends Topic<?>> topics) {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(partitions), Optional.empty())
                        .configs(topic.compacted() ? COMPACTED : KEPT_WHOLE))
                .toList();
        try (Admin admin = Admin.create(kafka)) {
            for (var created : admin.createTopics(wanted).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException refused) {
                    if (!(refused.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("cannot create topics", refused.getCause());
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", interrupted);
        }
    }
}
