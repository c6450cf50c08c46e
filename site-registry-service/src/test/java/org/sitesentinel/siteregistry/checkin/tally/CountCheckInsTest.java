package org.sitesentinel.siteregistry.checkin.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.passed;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.CheckInTallyState.Counts;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestLog.Event;
import org.sitesentinel.siteregistry.checkin.CheckInFixture;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.GateFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CountCheckInsTest {
    @Test
    void tellsHowManyPassedInAnHourAndCountsAnewWhenMoreIsToldOfIt() {
        Gate gate = gate();
        String restricted = newPerson();
        GateFixture.quarantined(restricted);
        Instant hour = ago(120).truncatedTo(ChronoUnit.HOURS);
        int ofDay = hour.atZone(ZoneId.of("Asia/Shanghai")).getHour();
        String id = gate.siteId() + ":" + CheckInFixture.dayOf(hour) + ":" + ofDay;

        passed(gate.code(), "IN", hour, newPerson(), newPerson(), restricted);
        passed(gate.code(), "IN", hour.minusSeconds(1), newPerson());
        CheckInTallyState first = awaitTotal(id, 3);
        passed(gate.code(), "OUT", hour.plusSeconds(3599), newPerson(), restricted);
        CheckInTallyState second = awaitTotal(id, 5);

        assertThat(first.entries()).isEqualTo(new Counts(2, 0, 1));
        assertThat(second.entries()).isEqualTo(new Counts(2, 0, 1));
        assertThat(second.exits()).isEqualTo(new Counts(1, 1, 0));
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.hour()).isEqualTo(ofDay);
        assertThat(second.businessDate()).isEqualTo(CheckInFixture.dayOf(hour));
        assertThat(second.site().id()).isEqualTo(gate.siteId());
    }

    private static CheckInTallyState awaitTotal(String id, int total) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> lastOf(id), last -> last.filter(state -> state.total() == total)
                        .isPresent())
                .orElseThrow();
    }

    private static Optional<CheckInTallyState> lastOf(String id) {
        TallyFixture.count();
        List<Event<CheckInTallyState>> events = TestLog.eventsOf(CheckInTallyState.TOPIC, id);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(events.size() - 1).state());
    }
}
