package org.sitesentinel.deploy.local.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The whole log, read and written by nobody's leave. */
final class Log {
    private final Map<String, Object> kafka;

    Log(String bootstrapServers) {
        // A reader that leaves would wait for the fetch it has under way: half a second by default.
        kafka = Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", 5);
    }

    /** Every event of every topic. */
    List<ConsumerRecord<byte[], byte[]>> read() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return events;
        }
    }

    /** All that stands in the log, keys and headers included. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (ConsumerRecord<byte[], byte[]> event : read()) {
            append(text, event.key());
            append(text, event.value());
            event.headers().forEach(header -> append(text, header.value()));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, byte @Nullable [] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }

    /** Delivers events again, as they were. */
    void write(List<ConsumerRecord<byte[], byte[]>> events) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> event : events) {
                var unused = producer.send(
                        new ProducerRecord<>(event.topic(), null, event.key(), event.value(), event.headers()));
            }
        }
    }

    /** How many partitions each member of a group of readers has been dealt. */
    List<Integer> dealtOut(String group) {
        try (Admin admin = Admin.create(kafka)) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(readers -> readers.members().stream())
                    .map(member -> member.assignment().topicPartitions().size())
                    .toList();
        } catch (InterruptedException | ExecutionException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** Number of events in some topics. */
    long size(Set<String> topics) {
        return read().stream().filter(event -> topics.contains(event.topic())).count();
    }
}
