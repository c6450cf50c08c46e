package org.sitesentinel.siteregistry.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.dayOf;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.passed;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.checkin.TableScans;

/** A trace reads the days around its span by index, and no others. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TracePlanTest {
    private static final AccessScope ALL = new AccessScope.Claims(false, null, null).scope();

    @Inject
    Visits visits;

    @Inject
    EntityManager entityManager;

    @Test
    void aTraceReadsTheDaysAroundItsSpanByIndex() {
        String traced = newPerson();
        passed(gate().code(), "IN", ago(50), traced, newPerson());
        Instant now = Instant.now();

        TableScans scans = TableScans.of(entityManager, () -> {
            Visits.Found found = visits.trace(traced, ago(60), now, 15, 0, now, ALL);
            assertThat(found.contacts()).hasSize(1);
        });

        assertThat(scans.sequential()).isEmpty();
        // There is room for a week ahead, of which a stay can last into one day.
        assertThat(scans.days())
                .contains(dayOf(now))
                .allMatch(day -> !day.isAfter(dayOf(now).plusDays(1)));
    }
}
