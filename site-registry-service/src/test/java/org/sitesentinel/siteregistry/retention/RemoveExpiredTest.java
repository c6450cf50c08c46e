package org.sitesentinel.siteregistry.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RemoveExpiredTest {
    @Inject
    RemoveExpired expired;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private String site;

    @BeforeEach
    void openSite() {
        site = gate().siteId();
    }

    @Test
    void permitsGoByTheDayTheyEndedAndLeaveEvidence() throws Exception {
        LocalDate gone = LocalDate.now(clock).minusDays(29);
        permit(startOf(gone));
        permit(startOf(gone.plusDays(1)).minusSeconds(1));
        permit(startOf(gone.plusDays(1)));
        long before = removed("EXIT_PERMIT", gone);

        Parallel.call(4, () -> {
            expired.remove();
            return true;
        });

        assertThat(TestLog.count("select count(*) from exit_permit where site_id = '" + site + "'"))
                .isEqualTo(1);
        assertThat(removed("EXIT_PERMIT", gone) - before).isEqualTo(2);
        Caller.as("privacy-officer")
                .queryParam("kind", "EXIT_PERMIT")
                .get("/api/v1/purges")
                .then()
                .statusCode(200)
                .body("kind", everyItem(equalTo("EXIT_PERMIT")))
                .body("find { it.day == '" + gone + "' }.retentionDays", equalTo(28));
    }

    @Test
    void theAuditOfTracesIsKeptForThreeYears() throws SQLException {
        LocalDate gone = LocalDate.now(clock).minusDays(1096);
        String person = newPerson();
        audit(person, startOf(gone));
        audit(person, startOf(gone.plusDays(1)));
        long before = removed("CONTACT_TRACE_AUDIT", gone);

        expired.remove();

        assertThat(TestLog.count("select count(*) from contact_trace_audit where person_ref = '" + person + "'"))
                .isEqualTo(1);
        assertThat(removed("CONTACT_TRACE_AUDIT", gone) - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200",
        "privacy-officer, 200",
        "inspector, 403",
        "analyst, 403",
        "frontend, 403",
        "site-operator, 403",
        "district-system, 403"
    })
    void eachRoleMayDoItsPart(String role, int status) {
        Caller.as(role).get("/api/v1/purges").then().statusCode(status);
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static long removed(String kind, LocalDate day) {
        return TestLog.count(
                "select coalesce(sum(removed), 0) from purge where kind = '" + kind + "' and day = '" + day + "'");
    }

    private void permit(OffsetDateTime until) throws SQLException {
        write("""
                insert into exit_permit (id, site_id, person_ref, valid_from, valid_until, reason, recorded_at)
                values (gen_random_uuid(), ?, ?, timestamptz '2022-03-01', ?, 'test', now())""", UUID.fromString(site), newPerson(), until);
    }

    private void audit(String person, OffsetDateTime at) throws SQLException {
        write("""
                insert into contact_trace_audit (id, traced_at, caller, reason, person_ref, span_from, span_to,
                    minutes_of_overlap, margin_minutes, visits, contacts)
                values (gen_random_uuid(), ?, 'somebody', 'test', ?, now(), now(), 15, 0, 0, 0)""", at, person);
    }

    private void write(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
