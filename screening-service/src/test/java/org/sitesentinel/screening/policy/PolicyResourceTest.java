package org.sitesentinel.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.policy.PolicyFixture.POLICIES;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;
import static org.sitesentinel.screening.policy.PolicyFixture.policy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** Adopting policies and finding them again. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PolicyResourceTest {
    private static final String PROTOCOL_8 = "01795000-0000-7000-8000-000000000001";

    @Test
    void adoptsAPolicyAndTellsTheOthers() {
        var answer = adopted(policy("150101"))
                .header("ETag", "\"1\"")
                .body("disease", equalTo("COVID_19"))
                .body("division", equalTo("150101"))
                .body("name", equalTo("本地防控措施"))
                .body("validFrom", equalTo("2022-03-01"))
                .body("validTo", nullValue())
                .body("lookBackDays", equalTo(21))
                .body("riskUnit", equalTo("COUNTY"))
                .body("highRiskMeasure", equalTo("QUARANTINE"))
                .body("mediumRiskMeasure", equalTo("OBSERVE"))
                .body("measureDays", equalTo(14))
                .body("certificateHours", equalTo(24))
                .body("certificateClock", equalTo("REPORTED"))
                .body("riskBasis", equalTo("NOW"))
                .body("greenCodeRequired", equalTo(true))
                .body("testingIntervalDays", equalTo(2))
                .extract();
        String id = answer.path("id");

        assertThat(answer.header("Location")).endsWith(POLICIES + "/" + id);
        Caller.as("analyst")
                .get(POLICIES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("certificateClock", equalTo("REPORTED"))
                .body("testingIntervalDays", equalTo(2));
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(PolicyState.ADOPTED.name());
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().disease()).isEqualTo("COVID_19");
            assertThat(event.state().division()).isEqualTo("150101");
            assertThat(event.state().name()).isEqualTo("本地防控措施");
            assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 1));
            assertThat(event.state().validFrom()).isEqualTo(LocalDate.of(2022, 3, 1));
            assertThat(event.state().lookBackDays()).isEqualTo(21);
            assertThat(event.state().testingIntervalDays()).isEqualTo(2);
        });
    }

    @Test
    void whatIsLeftOutHasItsUsualMeaning() {
        String id = adopted(lookingBack(3, "150102", "2022-03-01"))
                .body("disease", equalTo("COVID_19"))
                .body("certificateClock", equalTo("SAMPLED"))
                .body("riskBasis", equalTo("EITHER"))
                .body("certificateHours", nullValue())
                .body("testingIntervalDays", nullValue())
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(PolicyState.TOPIC, id)).singleElement().satisfies(event -> assertThat(
                        event.state().testingIntervalDays())
                .isNull());
    }

    @Test
    void aSecondPolicyOfTheDayPointsToTheFirst() throws Exception {
        String body = policy("150103");

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(POLICIES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String only = Caller.as("analyst")
                .get(POLICIES + "?division=150103")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Caller.as("bureau-admin")
                .body(lookingBack(3, "150103", "2022-03-01"))
                .post(POLICIES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":policy-exists"))
                .body("existing", equalTo(POLICIES + "/" + only));
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, only)).hasSize(1);
    }

    @Test
    void anotherDayDivisionOrDiseaseIsNoTwin() {
        String body = lookingBack(3, "150105", "2022-03-01");

        adopted(body);
        adopted(body.replace("03-01", "03-02"));
        adopted(body.replace("150105", "150105001"));
        adopted(body.replaceFirst("\\{", "{\"disease\": \"MPOX\", "));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(policy("150106"))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(PolicyState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(policy("150107"))
                .post(POLICIES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
        Caller.as("analyst").get(POLICIES + "?division=150107").then().body("items", hasSize(0));
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        for (int days = 1; days <= 5; days++) {
            adopted(lookingBack(days, "150108", "2022-03-0" + days));
        }
        adopted(lookingBack(6, "150108", "2022-03-06")
                .replaceFirst("\\{", "{\"disease\": \"MPOX\", \"validTo\": \"2022-03-10\", "));

        String first = POLICIES + "?division=150108&disease=COVID_19&limit=3";
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.lookBackDays", contains(1, 2, 3))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.lookBackDays", contains(4, 5))
                .body("nextCursor", nullValue());

        listed("division=150108&disease=MPOX", 6);
        listed("division=150108&on=2022-03-03", 1, 2, 3);
        listed("division=150108&on=2022-03-10", 1, 2, 3, 4, 5, 6);
        listed("division=150108&on=2022-03-11", 1, 2, 3, 4, 5);
        listed("division=150108&on=2022-02-28");
        listed("division=1501");
    }

    private static void listed(String query, Integer... lookBackDays) {
        Caller.as("analyst")
                .get(POLICIES + "?" + query)
                .then()
                .body("items.lookBackDays", equalTo(List.of(lookBackDays)));
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .queryParam("on", "2022-02-30")
                .queryParam("limit", "1e3")
                .queryParam("division", "\0")
                .queryParam("colour", "green")
                .get(POLICIES)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("date", "integer", "text", "unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=7.0", "cursor=zzz", "division=1&division=2"})
    void refusesAQueryForOneWrongPart(String query) {
        Caller.as("analyst")
                .get(POLICIES + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + query.substring(0, query.indexOf('='))));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Caller.as("analyst").get(POLICIES + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(POLICIES + "/no-id").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: adopt {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "inspector, 403, 200",
        "site-operator, 403, 200",
        "district-system, 403, 200",
        "frontend, 403, 200",
        "analyst, 403, 200",
        "privacy-officer, 403, 200",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int adopt, int read) {
        String disease = role.toUpperCase(Locale.ROOT).replace('-', '_');

        Caller.as(role)
                .body(policy("150109").replaceFirst("\\{", "{\"disease\": \"" + disease + "\", "))
                .post(POLICIES)
                .then()
                .statusCode(adopt);
        for (String path : List.of("", "/" + PROTOCOL_8, "/in-force?division=150109")) {
            Caller.as(role).get(POLICIES + path).then().statusCode(read);
        }
    }

    @Test
    void asksForAToken() {
        for (String path : List.of("", "/" + UUID.randomUUID(), "/in-force?division=150111")) {
            RestAssured.get(POLICIES + path).then().statusCode(401).contentType("application/problem+json");
        }
        RestAssured.given()
                .contentType("application/json")
                .body(policy("150111"))
                .post(POLICIES)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "districts {0}: {1}")
    @CsvSource({
        "11, 630104",
        "63, 000000",
        "6301, 630000",
        "630104, 630100",
        "630104001, 630104",
    })
    void aPolicyBeyondTheDistrictsOfItsAuthorIsRefused(String claimed, String division) {
        Caller.with(Caller.token("bureau-admin").districts(claimed))
                .body(policy(division))
                .post(POLICIES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors.pointer", contains("/division"))
                .body("errors.code", contains("outside-scope"));

        Caller.as("analyst")
                .get(POLICIES + "?on=2022-03-01&division=" + division)
                .then()
                .body("items.name", hasSize(division.equals("000000") ? 1 : 0));
    }

    @Test
    void whoIsNarrowedToADistrictAdoptsWithinItAndWhoIsNarrowedToSitesDoesNot() {
        Caller.with(Caller.token("bureau-admin").districts("11", "1501"))
                .body(policy("150112"))
                .post(POLICIES)
                .then()
                .statusCode(201);
        Caller.with(Caller.token("bureau-admin").sites(UUID.randomUUID().toString()))
                .body(policy("150113"))
                .post(POLICIES)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/division"));
    }

    @Test
    void theListIsTheSameForEveryReader() {
        String id = adopted(policy("150114")).extract().path("id");

        for (var reader : List.of(
                Caller.token("inspector").districts("11"),
                Caller.token("site-operator").sites(UUID.randomUUID().toString()),
                Caller.token("site-operator"))) {
            Caller.with(reader).get(POLICIES + "/" + id).then().statusCode(200);
            Caller.with(reader).get(POLICIES + "?division=150114").then().body("items.id", contains(id));
        }
    }
}
