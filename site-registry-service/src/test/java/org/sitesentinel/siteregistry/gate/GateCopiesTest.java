package org.sitesentinel.siteregistry.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.siteregistry.gate.GateFixture.awaitCount;
import static org.sitesentinel.siteregistry.gate.GateFixture.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class GateCopiesTest {
    @Test
    void keepTheHighestVersionOfAPersonWhateverTheOrder() {
        String person = GateFixture.newPerson();
        publish(person, 3, true, null);
        publish(person, 2, false, null);
        publish(person, 3, false, null);
        publish(person, 1, false, null);
        awaitAll();

        assertThat(TestLog.count("select count(*) from person_status where restricted and version = 3"
                        + " and person_ref = '" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void forgetAPersonAtATombstoneAndTakeWhatComesAfterIt() {
        String erased = GateFixture.newPerson();
        String returned = GateFixture.newPerson();
        publish(erased, 5, true, null);
        publish(returned, 5, true, null);
        TestLog.forget(PersonStatusState.TOPIC, erased);
        TestLog.forget(PersonStatusState.TOPIC, erased);
        TestLog.forget(PersonStatusState.TOPIC, returned);
        publish(returned, 1, false, null);
        awaitAll();

        assertThat(TestLog.count("select count(*) from person_status where person_ref = '" + erased + "'"))
                .isZero();
        assertThat(TestLog.count(
                        "select count(*) from person_status where version = 1 and person_ref = '" + returned + "'"))
                .isEqualTo(1);
        assertThat(TestLog.count("select count(*) from rejected_event where key = '" + erased + "'"))
                .isZero();
    }

    @Test
    void aTombstoneOnATopicThatIsKeptWholeIsSetAside() {
        String policy = GateFixture.policyIn("159999").id();
        TestLog.forget(PolicyState.TOPIC, policy);

        awaitCount("select count(*) from rejected_event where key = '" + policy + "'", 1);
        assertThat(TestLog.count("select count(*) from known_policy where id = '" + policy + "'"))
                .isEqualTo(1);
    }

    @Test
    void aPolicyTheWayItWasToldBeforeIsReadAndThenReplaced() {
        String id = UUID.randomUUID().toString();
        String before = """
                {"id": "%s", "version": 1, "businessDate": "2022-03-01", "recordedAt": "2022-03-01T00:00:00Z",
                 "disease": "COVID_19", "division": "159998", "name": "old", "validFrom": "2022-03-01",
                 "lookBackDays": 14}""".formatted(id);
        TestLog.publish(
                PolicyState.TOPIC.name(), id, PolicyState.ADOPTED.name(), before.getBytes(StandardCharsets.UTF_8));
        GateFixture.policy(id, 2, "159998", "new", LocalDate.of(2022, 3, 1), 24);

        awaitCount("select count(*) from known_policy where id = '" + id + "' and certificate_hours = 24", 1);
    }

    /** Until the offsets stored with the data have reached the end of the topic. */
    private static void awaitAll() {
        awaitCount(
                "select coalesce(sum(next_offset), 0) from consumer_offset where topic = 'screening.person-status'",
                TestLog.size(PersonStatusState.TOPIC));
    }
}
