package org.sitesentinel.deploy.bench;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sitesentinel.deploy.local.LocalFailure;

/** The yardstick: records go through the same broker, and nothing else is done with them but what is asked for. */
final class PlainKafka implements AutoCloseable {

    private static final String TOPIC = "bench.plain";
    /** As many as the services' topics have. */
    private static final int PARTITIONS = 3;
    /** About as much as a tally's event. */
    private static final int BYTES = 500;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Sink sink;

    /** What is done with the records of a poll before they count as arrived. */
    interface Sink {
        void take(List<byte[]> values) throws SQLException;
    }

    PlainKafka(String bootstrapServers, Sink sink) {
        this.sink = sink;
        createTopic(bootstrapServers);
        producer = new KafkaProducer<>(
                // As the relay's: each waits up to 5 ms for company, which is Kafka's default.
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static void createTopic(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new LocalFailure("Not measured: the broker makes no topic.", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
    }

    /**
     * From handing each record to the producer until the sink has taken it.
     *
     * @throws LocalFailure if they have not all arrived in that time
     */
    Latencies measure(Schedule schedule, Duration atMost) {
        CompletableFuture<Latencies> arrived =
                CompletableFuture.supplyAsync(() -> consume(schedule.count(), atMost), Background.DAEMON);
        schedule.run(Schedule.Ticker.SYSTEM, (n, due) -> {
            // One that fails does not arrive, and is missed there.
            var unused = producer.send(record(n));
        });
        return Background.join(arrived);
    }

    private static ProducerRecord<byte[], byte[]> record(int n) {
        byte[] key = ByteBuffer.allocate(Integer.BYTES).putInt(n).array();
        byte[] value = ByteBuffer.allocate(BYTES).putLong(System.nanoTime()).array();
        return new ProducerRecord<>(TOPIC, key, value);
    }

    private Latencies consume(int count, Duration atMost) {
        long start = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < count) {
            var records = consumer.poll(Duration.ofMillis(500));
            take(records);
            long now = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                nanos.add(now - ByteBuffer.wrap(record.value()).getLong());
            }
            if (nanos.size() < count && now - start > atMost.toNanos()) {
                throw new LocalFailure("Not measured: %d of %d plain records arrived.".formatted(nanos.size(), count));
            }
        }
        return new Latencies(nanos);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<byte[]> values = new ArrayList<>();
        records.forEach(record -> values.add(record.value()));
        try {
            sink.take(values);
        } catch (SQLException failed) {
            throw new LocalFailure("Not measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
