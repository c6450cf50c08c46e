package org.sitesentinel.screening.personstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.personstatus.StatusFixture.awaitJudged;
import static org.sitesentinel.screening.personstatus.StatusFixture.newPerson;
import static org.sitesentinel.screening.personstatus.StatusFixture.path;
import static org.sitesentinel.screening.personstatus.StatusFixture.pooled;
import static org.sitesentinel.screening.personstatus.StatusFixture.sample;
import static org.sitesentinel.screening.personstatus.StatusFixture.status;
import static org.sitesentinel.screening.personstatus.StatusFixture.told;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonStatusState.Restriction;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.personnel.PersonnelFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PersonStatusTest {
    private static SiteRef site;

    private final JudgePersons judge;
    private final EntityManager entityManager;

    PersonStatusTest(JudgePersons judge, EntityManager entityManager) {
        this.judge = judge;
        this.entityManager = entityManager;
    }

    @BeforeAll
    static void aSite() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    /**
     * N negative, P positive, S suspect, H held for a positive pool, I invalid; each with the hour of March it was
     * sampled in.
     */
    @ParameterizedTest(name = "{0}: {1}, negative at {2}")
    @CsvSource({
        "N10, , 10",
        "N10 N20, , 20",
        "N20 N10, , 20",
        "P10, POSITIVE, ",
        "N10 P20, POSITIVE, 10",
        "P20 N10, POSITIVE, 10",
        "P10 N20, POSITIVE, 20",
        "P10 N20 N43, POSITIVE, 43",
        "P10 N20 N44, , 44",
        "P10 N11 P20 N44, POSITIVE, 44",
        "P10 N20 N44 P50, POSITIVE, 44",
        "P10 I20 I60, POSITIVE, ",
        "N10 S20, POOL_PENDING, 10",
        "S20 N20, POOL_PENDING, 20",
        "S20 N21, , 21",
        "H10, POOL_PENDING, ",
        "H10 N11, , 11",
        "N11 H10, , 11",
        "H10 P11, POSITIVE, ",
        "H10 I11, POOL_PENDING, ",
        "N10 I20, , 10"
    })
    void whatTestsSay(String tests, Restriction reason, Integer negative) {
        String person = newPerson();

        told(Arrays.stream(tests.split(" ")).map(one -> row(person, one)).toArray(String[]::new));
        awaitJudged();

        status(person)
                .statusCode(200)
                .body("personRef", equalTo(person))
                .body("restricted", equalTo(reason != null))
                .body("reason", equalTo(reason == null ? null : reason.name()))
                .body("until", nullValue())
                .body("lastNegative.sampledAt", equalTo(negative == null ? null : hour(negative)));
    }

    private static String row(String person, String test) {
        String at = hour(Integer.parseInt(test.substring(1)));
        return switch (test.charAt(0)) {
            case 'N' -> sample(site, person, at, "NEGATIVE");
            case 'P' -> sample(site, person, at, "POSITIVE");
            case 'S' -> sample(site, person, at, "SUSPECT");
            case 'I' -> sample(site, person, at, "INVALID");
            default -> pooled(site, person, at, "POSITIVE");
        };
    }

    private static String hour(int hours) {
        return Instant.parse("2022-03-01T00:00:00Z").plusSeconds(hours * 3600L).toString();
    }

    @Test
    void whoIsOnlyAwaitedHasNoStatus() {
        String person = newPerson();

        told("""
                {"reference": "%s", "personRef": "%s", "siteId": "%s", "item": "SARS_COV_2_RNA",
                 "sampledAt": "2022-03-30T08:00:00+08:00"}""".formatted(UUID.randomUUID(), person, site.id()));
        awaitJudged();

        status(person).statusCode(404);
        assertThat(events(person)).isEmpty();
    }

    @Test
    void anotherDiseaseIsNotJudged() {
        String person = newPerson();

        told(sample(site, person, hour(1), "POSITIVE").replace("SARS_COV_2_RNA", "NOROVIRUS_RNA"));
        awaitJudged();

        status(person).statusCode(404);
    }

    @Test
    void aPositiveResultIsToldAndItsCorrectionLiftsIt() {
        String person = newPerson();
        String reference = UUID.randomUUID().toString();

        told(sample(site, person, reference, 1, hour(10), "POSITIVE"));
        awaitJudged();
        told(sample(site, person, reference, 2, hour(10), "NEGATIVE", "\"reportedAt\": \"" + hour(30) + "\""));
        awaitJudged();

        List<PersonStatusState> events = events(person);
        assertThat(events).extracting(PersonStatusState::version).containsExactly(1L, 2L);
        assertThat(events.get(0).restricted()).isTrue();
        assertThat(events.get(0).reason()).isEqualTo(Restriction.POSITIVE);
        assertThat(events.get(0).businessDate()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(events.get(0).lastNegative()).isNull();
        assertThat(events.get(1).restricted()).isFalse();
        assertThat(events.get(1).reason()).isNull();
        assertThat(events.get(1).lastNegative())
                .isEqualTo(new PersonStatusState.LastNegative(Instant.parse(hour(10)), Instant.parse(hour(30))));
    }

    /** A result that turns out to be somebody else's leaves nothing behind but a version. */
    @Test
    void aResultThatWasSomebodyElsesIsTakenBack() {
        String wrong = newPerson();
        String right = newPerson();
        String reference = UUID.randomUUID().toString();

        told(sample(site, wrong, reference, 1, hour(10), "POSITIVE"));
        awaitJudged();
        told(sample(site, right, reference, 2, hour(10), "POSITIVE"));
        awaitJudged();

        status(wrong)
                .body("restricted", equalTo(false))
                .body("version", equalTo(2))
                .body("lastNegative", nullValue());
        status(right).body("restricted", equalTo(true)).body("version", equalTo(1));
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        String person = newPerson();
        String reference = UUID.randomUUID().toString();

        told(sample(site, person, reference, 2, hour(10), "NEGATIVE"));
        awaitJudged();
        told(sample(site, person, reference, 1, hour(10), "POSITIVE"));
        awaitJudged();

        assertThat(events(person)).hasSize(1);
        status(person).body("restricted", equalTo(false));
    }

    @Test
    void judgingAgainPublishesNothing() {
        String person = newPerson();
        String row = sample(site, person, hour(10), "NEGATIVE");
        told(row);
        awaitJudged();

        told(row);
        mark(person);
        awaitJudged();

        assertThat(events(person)).hasSize(1);
        status(person).body("version", equalTo(1));
    }

    /** However many replicas judge, and however often somebody is marked, each change is told once. */
    @Test
    void replicasTellEachChangeOnce() throws Exception {
        List<String> persons =
                Stream.generate(StatusFixture::newPerson).limit(300).toList();
        told(persons.stream()
                .map(one -> sample(site, one, hour(10), "NEGATIVE"))
                .toArray(String[]::new));
        persons.forEach(this::mark);

        Parallel.call(4, () -> {
            judge.judge();
            return 0;
        });
        awaitJudged();
        String first = persons.get(0);
        String reference = UUID.randomUUID().toString();
        Parallel.call(
                4,
                () -> told(IntStream.range(0, 50)
                        .mapToObj(i -> sample(site, first, reference + i, 1, hour(20 + i), "NEGATIVE"))
                        .toArray(String[]::new)));
        awaitJudged();

        assertThat(persons.stream().skip(1))
                .allSatisfy(one -> assertThat(statusVersion(one)).isEqualTo(1));
        status(first).body("lastNegative.sampledAt", equalTo(hour(69)));
        assertThat(events(first))
                .extracting(PersonStatusState::version)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static long statusVersion(String person) {
        return TestLog.count("select version from person_status where person_ref = '" + person + "'");
    }

    private void mark(String person) {
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("insert into person_to_judge values (:ref)")
                .setParameter("ref", person)
                .executeUpdate());
    }

    private static List<PersonStatusState> events(String person) {
        return TestLog.eventsOf(PersonStatusState.TOPIC, person).stream()
                .map(TestLog.Event::state)
                .toList();
    }

    @Test
    void anErasedPersonHasNoStatusAndResultsOfNobody() {
        String member = PersonnelFixture.joined(site, PersonnelFixture.member())
                .extract()
                .path("personRef");
        told(sample(site, member, hour(10), "NEGATIVE"));
        awaitJudged();
        status(member).statusCode(200);

        Caller.as("privacy-officer")
                .body("{\"reason\": \"本人申请删除\"}")
                .post("/api/v1/persons/" + member + "/erasure")
                .then()
                .statusCode(201);

        status(member).statusCode(404);
        assertThat(TestLog.count("select count(*) from test_result where person_ref = '" + member + "'"))
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inspector", "site-operator", "district-system", "frontend", "analyst"})
    void isNotForEverybody(String role) {
        Caller.as(role).get(path(newPerson())).then().statusCode(403);
    }

    @Test
    void isForThoseInWhoseScopeSomebodyWasTested() {
        String person = newPerson();
        told(sample(site, person, hour(10), "NEGATIVE"));
        awaitJudged();

        Caller.as("bureau-admin").get(path(person)).then().statusCode(200);
        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .get(path(person))
                .then()
                .statusCode(200);
        Caller.with(Caller.token("bureau-admin").districts("6202"))
                .get(path(person))
                .then()
                .statusCode(404);
    }
}
