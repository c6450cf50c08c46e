package org.sitesentinel.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.KafkaBroker;
import org.sitesentinel.runtime.events.TopicSetup;

class EventLogTest {
    /** More than the broker takes in one record. */
    private static final String REFUSED = "x".repeat(2_000_000);

    @Test
    void whatFollowsARefusedEventOfTheSameEntityIsSentAgainWithIt() {
        try (KafkaBroker broker = KafkaBroker.throwAway()) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            EventLog log = new EventLog(kafka, new TopicSetup(kafka, 3), "screening");
            log.createTopics();

            assertThat(log.send(List.of(
                            row(1, "a", "{}"),
                            row(2, "a", REFUSED),
                            row(3, "b", "{}"),
                            row(4, "a", "{}"),
                            row(5, "b", "{}"))))
                    .containsExactly(1L, 3L, 5L);
            log.close();
        }
    }

    private static OutboxRow row(long id, String key, String payload) {
        return new OutboxRow(
                id,
                UUID.randomUUID(),
                "screening.policy",
                key,
                "test",
                payload,
                OffsetDateTime.parse("2022-03-31T08:00Z"));
    }
}
