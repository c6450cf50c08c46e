package org.sitesentinel.reporting.projection;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** Replicas share the partitions; who is left goes on where the database stands, whatever another had read. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SharedPartitionsTest {
    private static final String DISTRICT = "999005";
    private static final int TALLIES = 30;

    @Test
    void whatAReplicaHadReadAndNotAppliedIsAppliedByTheOther() {
        List<TallyState> tallies = IntStream.range(0, TALLIES)
                .mapToObj(n -> Told.site(SiteType.CONSTRUCTION_SITE, DISTRICT))
                .map(site -> Told.tally(site, "tally-" + site.id(), 1, 10, 9, 5))
                .toList();
        Set<String> read = new HashSet<>();
        try (KafkaConsumer<String, byte[]> dying = replica()) {
            await().until(() -> {
                readInto(read, dying);
                // Not all of them: the service has kept some.
                return !dying.assignment().isEmpty()
                        && dying.assignment().size()
                                < dying.partitionsFor(TallyState.TOPIC.name()).size();
            });
            tallies.forEach(tally -> TestLog.publish(TallyState.RECORDED, tally));
            await().until(() -> {
                readInto(read, dying);
                return tallies.stream().anyMatch(tally -> read.contains(tally.id()));
            });
        }
        TestLog.awaitApplied(TallyState.TOPIC);

        Caller.as("analyst")
                .get("/api/v1/metrics/vaccination.headcount?asOf=2022-03-31&district=" + DISTRICT)
                .then()
                .body("total.value", equalTo(10 * TALLIES));
        Caller.as("analyst").get("/api/v1/projection/reconciliation").then().body("differences", empty());
    }

    private static void readInto(Set<String> read, KafkaConsumer<String, byte[]> replica) {
        replica.poll(Duration.ofMillis(100)).forEach(one -> read.add(one.key()));
    }

    private static KafkaConsumer<String, byte[]> replica() {
        KafkaConsumer<String, byte[]> replica = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        PlatformTestResource.kafka().bootstrapServers(),
                        "group.id",
                        "reporting-service",
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        replica.subscribe(List.of(TallyState.TOPIC.name()));
        return replica;
    }
}
