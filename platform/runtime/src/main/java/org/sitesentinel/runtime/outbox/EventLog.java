package org.sitesentinel.runtime.outbox;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topics;
import org.sitesentinel.runtime.events.TopicSetup;

/** The Kafka side of the relay: CloudEvents in binary mode, idempotent, acknowledged by all in-sync replicas. */
@Singleton
class EventLog {
    private final Map<String, Object> kafka;
    private final TopicSetup setup;
    private final String service;
    private @Nullable Producer<String, byte[]> producer;

    EventLog(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicSetup setup,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ProducerConfig.ACKS_CONFIG, "all");
        this.kafka.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Give up on a batch soon: it stays in the outbox and is sent again.
        this.kafka.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        this.kafka.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        this.kafka.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        this.kafka.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        this.setup = setup;
        this.service = service;
    }

    /** Sees to it that this service's own topics exist. */
    void createTopics() {
        setup.create(Topics.ALL.stream()
                .filter(topic -> topic.owner().equals(service))
                .toList());
    }

    /**
     * Sends rows in order and answers the ids of those that the broker has acknowledged, and everything before them of
     * the same entity: what follows something that must be sent again is sent again, too, so that the log ends with it.
     */
    List<Long> send(List<OutboxRow> rows) {
        Producer<String, byte[]> open = producer();
        List<Future<RecordMetadata>> sent =
                rows.stream().map(row -> open.send(message(row))).toList();
        open.flush();
        List<Long> acknowledged = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String entity = rows.get(i).topic() + " " + rows.get(i).key();
            if (!isAcknowledged(sent.get(i))) {
                missing.add(entity);
            } else if (!missing.contains(entity)) {
                acknowledged.add(rows.get(i).id());
            }
        }
        return acknowledged;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> result) {
        try {
            result.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> message(OutboxRow row) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(row.eventId().toString())
                .withType(row.type())
                .withSource(URI.create("/" + service))
                .withSubject(row.key())
                .withTime(row.recordedAt());
        // Without data the record has no value: a tombstone.
        if (row.payload() != null) {
            event.withDataContentType("application/json").withData(row.payload().getBytes(StandardCharsets.UTF_8));
        }
        return KafkaMessageFactory.<String>createWriter(row.topic(), row.key()).writeBinary(event.build());
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
