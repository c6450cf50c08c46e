package org.sitesentinel.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.KafkaBroker;
import org.sitesentinel.platform.embedded.PostgresServer;
import org.sitesentinel.runtime.events.TopicSetup;

class OutboxRelayTest {
    private static final String TOPIC = "screening.policy";
    private static final int ROWS = 12;

    /** The broker goes away after the first batch, and of the second its answer is lost. */
    @Test
    void eachEntitysEventsStayInOrderThoughTheBrokerFailsBetweenTwoBatches() throws Exception {
        try (PostgresServer server = PostgresServer.throwAway();
                KafkaBroker broker = KafkaBroker.throwAway()) {
            write(server);
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            OutboxRelay relay = new OutboxRelay(
                    new FourAtATime(),
                    new OutboxDatabase.Factory(
                            server.jdbcUrl("postgres"), PostgresServer.USERNAME, PostgresServer.PASSWORD),
                    new FailingOnce(kafka, broker));

            relay.start(new StartupEvent());
            await().atMost(Duration.ofSeconds(30)).until(() -> left(server) == 0);
            relay.stop(new ShutdownEvent());

            Map<String, List<Integer>> told = told(kafka);
            // The second batch is there twice: rows 5 to 8, of which the broker's answer named 5 alone.
            assertThat(told).containsOnlyKeys("a", "b");
            assertThat(told.get("a")).containsExactly(1, 3, 5, 7, 7, 9, 11);
            assertThat(told.get("b")).containsExactly(2, 4, 6, 8, 6, 8, 10, 12);
        }
    }

    private record FourAtATime() implements OutboxConfig {
        @Override
        public int batchSize() {
            return 4;
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration retryInterval() {
            return Duration.ofMillis(100);
        }
    }

    private static final class FailingOnce extends EventLog {
        private final KafkaBroker broker;
        private int batches;

        FailingOnce(Map<String, Object> kafka, KafkaBroker broker) {
            super(kafka, new TopicSetup(kafka, 3), "screening");
            this.broker = broker;
        }

        @Override
        List<Long> send(List<OutboxRow> rows) {
            batches++;
            if (batches != 2) {
                return super.send(rows);
            }
            broker.stop();
            CompletableFuture<Void> back = CompletableFuture.runAsync(broker::start);
            List<Long> acknowledged = super.send(rows);
            back.join();
            return acknowledged.subList(0, 1);
        }
    }

    /** Odd numbers of one entity, even ones of another. */
    private static void write(PostgresServer server) throws Exception {
        try (Connection connection = connection(server);
                Statement statement = connection.createStatement();
                var migration = OutboxRelayTest.class.getResourceAsStream("/db/platform/V0_1__outbox.sql")) {
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("""
                    insert into outbox (event_id, aggregatetype, aggregateid, type, payload, recorded_at)
                    select gen_random_uuid(), '%s', case when n %% 2 = 1 then 'a' else 'b' end, 'some.type', n, now()
                    from generate_series(1, %d) n order by n""".formatted(TOPIC, ROWS));
        }
    }

    private static long left(PostgresServer server) throws SQLException {
        try (Connection connection = connection(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from outbox")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Connection connection(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("postgres"), PostgresServer.USERNAME, PostgresServer.PASSWORD);
    }

    /** What the log holds of each entity. */
    private static Map<String, List<Integer>> told(Map<String, Object> kafka) {
        Map<String, List<Integer>> told = new TreeMap<>();
        try (var reader = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(TOPIC).stream()
                    .map(one -> new TopicPartition(TOPIC, one.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200))
                        .forEach(record -> told.computeIfAbsent(record.key(), key -> new ArrayList<>())
                                .add(Integer.valueOf(record.value())));
            }
        }
        return told;
    }
}
