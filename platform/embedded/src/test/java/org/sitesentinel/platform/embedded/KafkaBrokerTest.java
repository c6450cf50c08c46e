package org.sitesentinel.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    @Test
    void aRecordSurvivesAStopAndAStartOnTheSamePort() throws Exception {
        try (KafkaBroker broker = KafkaBroker.durable(directory, Ports.free())) {
            createTopic(broker);
            produce(broker, "before");

            broker.stop();
            assertThat(Ports.isFree(broker.port())).isTrue();
            broker.start();

            produce(broker, "after");
            assertThat(consume(broker, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void aRecordSurvivesTheBrokersJvm() throws Exception {
        int port = Ports.free();
        Process killed = ChildJvm.start(ChildJvm.Broker.class, directory, port);
        killed.destroyForcibly().waitFor();

        try (KafkaBroker broker = KafkaBroker.durable(directory, port)) {
            assertThat(consume(broker, 1)).containsExactly(ChildJvm.WRITTEN);
        }
    }

    @Test
    void aConsumerGroupFindsItsPlaceAgain() throws Exception {
        try (KafkaBroker broker = KafkaBroker.throwAway()) {
            createTopic(broker);
            produce(broker, "first");
            consume(broker, 1);
            produce(broker, "second");

            broker.stop();
            broker.start();

            assertThat(consume(broker, 1)).containsExactly("second");
        }
    }

    static void createTopic(KafkaBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("note", Optional.of(1), Optional.empty())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    static void produce(KafkaBroker broker, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("note", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        Instant deadline = Instant.now().plusSeconds(30);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("note"));
            while (values.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
        }
        return values;
    }
}
