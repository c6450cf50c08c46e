package org.sitesentinel.runtime.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topic;

/**
 * Reads the topics that this service's handlers ask for. Kafka's group only deals out the partitions among replicas;
 * where to read on is asked of the database each time a partition arrives.
 */
@Singleton
class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final TopicSetup setup;
    private final ConsumedOffsets offsets;
    private final EventBatch batch;
    private final AtomicLong lag = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "event-consumer");
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    EventConsumer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicSetup setup,
            ConsumedOffsets offsets,
            EventBatch batch,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        this.kafka.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.kafka.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.kafka.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        this.kafka.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // The partitions of a replica that was killed are dealt out anew after this; until then nobody reads them.
        this.kafka.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        this.setup = setup;
        this.offsets = offsets;
        this.batch = batch;
        Gauge.builder("events.lag", lag, AtomicLong::get)
                .description("records waiting for this replica")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        if (!batch.topics().isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<String, byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try {
                setup.create(batch.topics());
                read();
            } catch (WakeupException stopped) {
                return;
            } catch (RuntimeException unavailable) {
                // Broker or database away, or a partition taken over: nothing is lost, reading goes on from the
                // database.
                LOG.warnf("Reading events pauses: %s", unavailable.getMessage());
                pause();
            }
        }
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            reading = consumer;
            consumer.subscribe(batch.topics().stream().map(Topic::name).toList(), new SeekToStored(consumer, offsets));
            while (stopping.getCount() > 0) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    batch.apply(
                            records, partition -> consumer.currentLag(partition).orElse(0));
                }
                lag.set(consumer.assignment().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum());
            }
        } finally {
            reading = null;
        }
    }

    private void pause() {
        try {
            if (stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while waiting to read again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record SeekToStored(KafkaConsumer<String, byte[]> consumer, ConsumedOffsets offsets)
            implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> consumer.seek(partition, offsets.next(partition)));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing is held between polls.
        }
    }
}
