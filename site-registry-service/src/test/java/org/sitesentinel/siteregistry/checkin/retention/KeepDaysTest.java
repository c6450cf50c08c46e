package org.sitesentinel.siteregistry.checkin.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class KeepDaysTest {
    @Inject
    KeepDays keepDays;

    @Inject
    CheckInDays days;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void makesRoomAheadOnceHoweverManyReplicasTry() throws Exception {
        LocalDate last = LocalDate.now(clock).plusDays(7);
        QuarkusTransaction.requiringNew().run(() -> days.drop(last));

        Parallel.call(8, () -> {
            keepDays.makeRoom();
            return true;
        });

        assertThat(days.all())
                .contains(LocalDate.now(clock).minusDays(2), LocalDate.now(clock), last)
                .doesNotContain(last.plusDays(1));
    }

    @Test
    void dropsAnExpiredDayAndKeepsItsEvidence() throws SQLException {
        LocalDate expired = LocalDate.now(clock).minusDays(29);
        LocalDate kept = LocalDate.now(clock).minusDays(28);
        QuarkusTransaction.requiringNew().run(() -> {
            days.create(expired);
            days.create(kept);
        });
        checkIn(expired);
        checkIn(expired);
        checkIn(kept);

        keepDays.dropExpired();
        keepDays.dropExpired();

        assertThat(days.all()).doesNotContain(expired).contains(kept);
        assertThat(TestLog.count("select count(*) from check_in where business_date = '" + expired + "'"))
                .isZero();
        assertThat(TestLog.count("select count(*) from check_in where business_date = '" + kept + "'"))
                .isEqualTo(1);
        assertThat(TestLog.count(
                        "select count(*) from purge where kind = 'CHECK_IN' and retention_days = 28 and removed = 2"
                                + " and purged_at > now() - interval '1 minute' and day = '" + expired + "'"))
                .isEqualTo(1);
        Caller.as("privacy-officer")
                .queryParam("kind", "CHECK_IN")
                .get("/api/v1/purges")
                .then()
                .statusCode(200)
                .body("find { it.day == '" + expired + "' }.removed", equalTo(2));
        QuarkusTransaction.requiringNew().run(() -> days.drop(kept));
    }

    private void checkIn(LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into check_in (scan_id, position, business_date, at, recorded_at, offline, site_id,
                            building_id, person_ref, direction, decision, reasons)
                        values (gen_random_uuid(), 0, ?, now(), now(), false, gen_random_uuid(), gen_random_uuid(),
                            'somebody', 'IN', 'ADMIT', '[]')""")) {
            insert.setObject(1, day);
            insert.executeUpdate();
        }
    }
}
