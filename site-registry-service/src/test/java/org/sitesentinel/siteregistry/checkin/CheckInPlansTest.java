package org.sitesentinel.siteregistry.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.dayOf;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.green;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.kioskScan;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.newKiosk;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.post;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;
import org.sitesentinel.siteregistry.gate.rule.Direction;

/** What a scan waits for comes from indexes, whatever the tables hold. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CheckInPlansTest {
    private static final AccessScope ALL = new AccessScope.Claims(false, null, null).scope();

    @Inject
    Venues venues;

    @Inject
    CheckIns checkIns;

    @Inject
    Anomalies anomalies;

    @Inject
    EntityManager entityManager;

    private final Instant at = ago(1);
    private final LocalDate day = dayOf(at);
    private final String kiosk = newKiosk();
    private Gate gate;
    private UUID scan;

    @BeforeEach
    void somebodyPasses() {
        gate = gate();
        scan = UUID.fromString(post(kioskScan(gate.code(), "IN", at, kiosk, 1, green(newPerson())))
                .path("id"));
    }

    @Test
    void aGateIsFoundByIndexes() {
        NewCheckIn input = new NewCheckIn(gate.code(), Direction.IN, null, kiosk, 2L, null, List.of());
        Scan next = new Scan(UUID.randomUUID(), input, at, day, List.of("n".repeat(22)), false);

        TableScans scans = TableScans.of(
                entityManager, () -> assertThat(venues.find(List.of(next), ALL)).containsOnlyKeys(next.id()));

        // Policies are few, and all that cover a district are looked at.
        assertThat(scans.sequential()).isSubsetOf("known_policy");
        assertThat(scans.byIndex()).contains("venue_code", "building", "site");
    }

    @Test
    void aCheckInIsStoredWithoutReadingOthers() {
        List<CheckIn> stored = checkIns.find(scan, ALL).orElseThrow();

        TableScans scans = TableScans.of(
                entityManager, () -> assertThat(checkIns.store(stored)).isEmpty());

        assertThat(scans.sequential()).isEmpty();
    }

    @Test
    void aRepeatedSequenceIsFoundWithinItsDay() {
        CheckIns.Sequence sequence = new CheckIns.Sequence(kiosk, 1, day);

        TableScans scans = TableScans.of(
                entityManager, () -> assertThat(checkIns.of(Set.of(sequence))).containsOnlyKeys(sequence));

        assertThat(scans.sequential()).isEmpty();
        assertThat(scans.days()).containsExactly(day);
    }

    @Test
    void aScanIsFoundWithinTheDaysItsIdAllows() {
        TableScans scans = TableScans.of(
                entityManager, () -> assertThat(checkIns.find(scan, ALL)).isPresent());

        assertThat(scans.sequential()).isEmpty();
        assertThat(scans.days()).contains(day).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aSitesListAndItsAnomaliesReadThatDayAlone() {
        UUID site = UUID.fromString(gate.siteId());

        TableScans scans = TableScans.of(entityManager, () -> {
            assertThat(checkIns.list(site, day, null, new UUID(0, 0), 10)).hasSize(1);
            assertThat(anomalies.of(site, day)).isEmpty();
        });

        assertThat(scans.sequential()).isEmpty();
        assertThat(scans.days()).containsExactly(day);
    }
}
