package org.sitesentinel.platform.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.platform.embedded.PlatformTestResource;

/** The log as another service sees it. */
public final class TestLog {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();

    private TestLog() {}

    /** An event as it stands in the log. */
    public record Event<S extends EntityState>(String type, S state) {}

    /** All events of one entity, once this service's outbox has drained. */
    public static <S extends EntityState> List<Event<S>> eventsOf(Topic<S> topic, String id) {
        List<Event<S>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records(topic.name())) {
            if (id.equals(record.key()) && record.value() != null) {
                events.add(new Event<>(header(record, "ce_type"), read(record.value(), topic.state())));
            }
        }
        return events;
    }

    /** What the log holds of one entity, letter by letter, once this service's outbox has drained. */
    public static List<String> payloadsOf(Topic<?> topic, String id) {
        return records(topic.name()).stream()
                .filter(record -> id.equals(record.key()) && record.value() != null)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Whether the last that the log holds of an entity is its tombstone, once this service's outbox has drained. */
    public static boolean isForgotten(Topic<?> topic, String id) {
        return records(topic.name()).stream()
                .filter(record -> id.equals(record.key()))
                .reduce((before, last) -> last)
                .map(last -> last.value() == null)
                .orElse(false);
    }

    /** Number of records of a topic, once this service's outbox has drained: for tests in which nothing may happen. */
    public static int size(Topic<?> topic) {
        return records(topic.name()).size();
    }

    /** Writes an event as its owner would. */
    public static <S extends EntityState> void publish(EventType<S> type, S state) {
        publish(type.topic().name(), state.id(), type.name(), write(state));
    }

    /** Writes any record. */
    public static void publish(String topic, String key, String type, byte[] payload) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, payload);
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        send(message);
    }

    /** Writes a tombstone: the entity is to be forgotten. */
    public static void forget(Topic<?> topic, String id) {
        send(new ProducerRecord<>(topic.name(), id, null));
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        try {
            Clients.WRITER.send(message).get();
        } catch (ExecutionException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** For all tests, until their JVM ends: to make one takes longer than many a test. */
    private static final class Clients {
        private static final Map<String, Object> SETTINGS = Map.of(
                "bootstrap.servers", PlatformTestResource.kafka().bootstrapServers(),
                "fetch.max.wait.ms", 5,
                "linger.ms", 0);

        static final KafkaProducer<String, byte[]> WRITER =
                new KafkaProducer<>(SETTINGS, new StringSerializer(), new ByteArraySerializer());

        static final KafkaConsumer<String, byte[]> READER =
                new KafkaConsumer<>(SETTINGS, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        awaitCount(0, "select count(*) from outbox");
        KafkaConsumer<String, byte[]> reader = Clients.READER;
        synchronized (reader) {
            List<TopicPartition> partitions = assigned(reader, topic);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> reader.position(partition) < ends.getOrDefault(partition, 0L))) {
                reader.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            reader.unsubscribe();
            return records;
        }
    }

    /** Waits until the service under test has applied all that the log holds of a topic by now. */
    public static void awaitApplied(Topic<?> topic) {
        awaitCount(0, "select count(*) from outbox");
        long size;
        synchronized (Clients.READER) {
            size = Clients.READER.endOffsets(assigned(Clients.READER, topic.name())).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
        awaitCount(1, """
                select count(*) from (select coalesce(sum(next_offset), 0) as applied from consumer_offset
                    where topic = '%s') as known where applied >= %d""".formatted(topic.name(), size));
    }

    /** Waits until the service's own database counts this. */
    public static void awaitCount(long expected, String sql) {
        await().alias(sql)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1))
                .until(() -> count(sql), count -> count == expected);
    }

    /** A count from the service's own database. */
    public static long count(String sql) {
        return TestDatabase.number(sql);
    }

    /** All partitions of a topic, given to this reader. */
    private static List<TopicPartition> assigned(KafkaConsumer<?, ?> reader, String topic) {
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        reader.assign(partitions);
        return partitions;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] write(EntityState state) {
        try {
            return JSON.writeValueAsBytes(state);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <S> S read(byte[] payload, Class<S> type) {
        try {
            return JSON.readValue(payload, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
