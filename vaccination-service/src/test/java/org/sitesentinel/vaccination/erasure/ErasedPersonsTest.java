package org.sitesentinel.vaccination.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.status;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;
import static org.sitesentinel.vaccination.dose.DoseFixture.version;
import static org.sitesentinel.vaccination.gap.GapFixture.FOLLOW_UPS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.dose.DoseFixture;
import org.sitesentinel.vaccination.gap.GapFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ErasedPersonsTest {
    private final SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    private final ErasedPersons erased;
    private final EntityManager entityManager;

    ErasedPersonsTest(ErasedPersons erased, EntityManager entityManager) {
        this.erased = erased;
        this.entityManager = entityManager;
    }

    /** Somebody of whom everything is known that can be; the id of the one span. */
    private String knownThrough(String person) {
        String span = GapFixture.onRoster(person, site, Post.CONSTRUCTION_WORKER, LocalDate.of(2021, 1, 1), null);
        GapFixture.complete(person);
        String reference = newReference();
        submit(dose(reference, person, "CORONAVAC", "2022-01-01"));
        submit(dose(reference, person, "CORONAVAC", "2022-01-02", version(2)))
                .then()
                .body("updated", equalTo(1));
        post(
                "/api/v1/vaccination-reasons",
                "{\"personRef\": \"%s\", \"reason\": \"REFUSED\", \"from\": \"2022-03-01\"}",
                person);
        String id = post(FOLLOW_UPS, "{\"personRef\": \"%s\", \"siteId\": \"" + site.id() + "\"}", person);
        GapFixture.goesOn(id, 1, "{\"state\": \"CLOSED\", \"result\": \"REFUSED\"}");
        post(FOLLOW_UPS, "{\"personRef\": \"%s\", \"siteId\": \"" + site.id() + "\"}", person);
        TestLog.publish(
                PersonStatusState.TOPIC.name(), person, "some.type", "unreadable".getBytes(StandardCharsets.UTF_8));
        TestLog.publish(
                PersonnelState.TOPIC.name(),
                UUID.randomUUID().toString(),
                "some.type",
                ("{\"personRef\": \"" + person + "\"}").getBytes(StandardCharsets.UTF_8));
        TestLog.awaitCount(
                2,
                "select count(*) from rejected_event where key = '" + person + "'" + " or position('" + person
                        + "' in encode(payload, 'escape')) > 0");
        return span;
    }

    /** With a key, so that the answer is kept. */
    private static String post(String path, String body, String person) {
        return Caller.as("bureau-admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.formatted(person))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static long count(String table, String person) {
        return TestLog.count("select count(*) from " + table + " where person_ref = '" + person + "'");
    }

    /** Where a text stands in this database, in whichever column that holds letters or bytes. */
    private List<String> placesOf(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> places = new ArrayList<>();
            for (Object row : entityManager.createNativeQuery("""
                            select c.table_name, c.column_name, c.data_type from information_schema.columns c
                            join information_schema.tables t using (table_schema, table_name)
                            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                                and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')""").getResultList()) {
                Object[] column = (Object[]) row;
                String letters = column[2].equals("bytea")
                        ? "encode(\"" + column[1] + "\", 'escape')"
                        : "cast(\"" + column[1] + "\" as text)";
                Number found = (Number) entityManager
                        .createNativeQuery("select count(*) from \"" + column[0] + "\" where position('" + text
                                + "' in " + letters + ") > 0")
                        .getSingleResult();
                if (found.longValue() > 0) {
                    places.add(column[0] + "." + column[1]);
                }
            }
            return places;
        });
    }

    @Test
    void nothingHoldsThePersonAfterwardsAndOthersStayWhatTheyWere() {
        String person = DoseFixture.newPerson();
        String other = DoseFixture.newPerson();
        String span = knownThrough(person);
        knownThrough(other);
        assertThat(placesOf(person))
                .contains(
                        "dose_record.person_ref",
                        "dose_record_version.person_ref",
                        "person_course.person_ref",
                        "vaccination_reason.person_ref",
                        "booster_follow_up.person_ref",
                        "roster_span.person_ref",
                        "idempotency_key.body",
                        "rejected_event.key",
                        "rejected_event.payload");
        long history = TestLog.count("select count(*) from booster_follow_up_version");

        TestLog.forget(PersonStatusState.TOPIC, person);
        TestLog.forget(PersonnelState.TOPIC, span);

        await().untilAsserted(() -> assertThat(placesOf(person)).isEmpty());
        assertThat(TestLog.count("select count(*) from booster_follow_up_version"))
                .isLessThanOrEqualTo(history - 3);
        status(person).statusCode(404);
        assertThat(count("dose_record", other)).isEqualTo(3);
        assertThat(count("dose_record_version", other)).isEqualTo(1);
        assertThat(count("vaccination_reason", other)).isEqualTo(1);
        assertThat(count("booster_follow_up", other)).isEqualTo(2);
        assertThat(count("person_course", other)).isEqualTo(1);
        assertThat(placesOf(other)).contains("idempotency_key.body", "rejected_event.key", "roster_span.person_ref");
    }

    @Test
    void whatIsSubmittedAfterwardsIsANewFact() {
        String person = DoseFixture.newPerson();
        GapFixture.complete(person);
        TestLog.forget(PersonStatusState.TOPIC, person);
        await().until(() -> count("dose_record", person) == 0 && count("person_course", person) == 0);

        submit(dose(newReference(), person, "CONVIDECIA", "2022-01-01")).then().body("created", equalTo(1));

        status(person).statusCode(200).body("state", equalTo("BOOSTER_DUE")).body("dosesKnown", equalTo(1));
    }

    /** A tombstone of long ago may be read only now. */
    @Test
    void anOldTombstoneTakesWhatWasOlderAndLeavesTheRest() {
        String person = DoseFixture.newPerson();
        String old = newReference();
        submit(dose(old, person, "CORONAVAC", "2021-05-01"));
        GapFixture.reason(person, "REFUSED", "2022-01-01", "2022-12-31");
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update dose_record set recorded_at = recorded_at - interval '2 days'"
                        + " where reference = '" + old + "'")
                .executeUpdate());
        GapFixture.complete(person);

        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        QuarkusTransaction.requiringNew().run(() -> erased.remove(List.of(person), yesterday));

        assertThat(count("dose_record", person)).isEqualTo(2);
        assertThat(count("vaccination_reason", person)).isEqualTo(1);
        status(person, "2022-03-31").body("dosesKnown", equalTo(2)).body("primaryCompleteOn", equalTo("2021-05-22"));
        assertThat(TestLog.count("select count(*) from person_course where primary_complete_on = '2021-05-22'"
                        + " and person_ref = '" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void manyGoAtOnceAndAgain() {
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            persons.add(DoseFixture.newPerson());
            GapFixture.complete(persons.get(i));
        }

        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> erased.remove(persons.subList(0, 2), Instant.now()));
        }

        assertThat(count("dose_record", persons.get(0)) + count("person_course", persons.get(1)))
                .isZero();
        assertThat(count("dose_record", persons.get(2))).isEqualTo(2);
    }

    /** A dose that comes while its person is erased finds nobody there once it may go on. */
    @Test
    void aDoseThatWaitsForAnErasureIsCountedAfterIt() throws ExecutionException, InterruptedException {
        String person = DoseFixture.newPerson();
        GapFixture.complete(person);
        CompletableFuture<Integer> submitted = new CompletableFuture<>();

        QuarkusTransaction.requiringNew().run(() -> {
            entityManager
                    .createNativeQuery("select 1 from person_course where person_ref = '" + person + "' for update")
                    .getResultList();
            submitted.completeAsync(() -> submit(dose(newReference(), person, "CONVIDECIA", "2022-01-01"))
                    .statusCode());
            await().until(() -> TestLog.count("select count(*) from pg_locks where not granted") > 0);
            erased.remove(List.of(person), Instant.now());
        });

        assertThat(submitted.get()).isEqualTo(201);
        status(person).body("dosesKnown", equalTo(1)).body("state", equalTo("BOOSTER_DUE"));
        assertThat(TestLog.count("select count(*) from person_course where primary_complete_on = '2022-01-01'"
                        + " and person_ref = '" + person + "'"))
                .isEqualTo(1);
    }
}
