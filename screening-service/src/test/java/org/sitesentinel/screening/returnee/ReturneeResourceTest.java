package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.returnee.ReturneeFixture.NAME;
import static org.sitesentinel.screening.returnee.ReturneeFixture.PHONE;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeResourceTest {

    @Test
    void clearsWhoBringsEverythingAndTellsTheOthers() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = number();

        String id = declared(declaration(site, number))
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("verdict", equalTo("CLEARED"))
                .body("reasons", empty())
                .body("documentsComplete", equalTo(true))
                .body("fromRiskArea", equalTo(false))
                .body("businessDate", equalTo("2022-03-20"))
                .body("arrivedAt", equalTo("2022-03-20T02:00:00Z"))
                .body("siteType", equalTo("CONSTRUCTION_SITE"))
                .body("district", equalTo("630104"))
                .body("policy", equalTo("新型冠状病毒肺炎防控方案（第八版）"))
                .body("stays[0].from", equalTo("2022-03-01"))
                .body("certificate.lab", equalTo("青海省疾控"))
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.returnee.declared.v1");
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().verdict()).isEqualTo(Verdict.CLEARED);
            assertThat(event.state().documentsComplete()).isTrue();
        });
    }

    @Test
    void showsThePersonMaskedOnly() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = number();
        String masked = number.substring(0, 6) + "********" + number.substring(14);

        String id = declared(declaration(site, number))
                .body("person.name", equalTo("王**"))
                .body("person.documentType", equalTo("RESIDENT_ID"))
                .body("person.documentNumber", equalTo(masked))
                .extract()
                .path("id");

        String answer = Caller.as("inspector")
                .get(RETURNEES + "/" + id)
                .then()
                .body("person.name", equalTo("王**"))
                .body("person.documentNumber", equalTo(masked))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(number, NAME, PHONE);
    }

    @Test
    void theAnswerIsWhatIsReadLater() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);

        var answer = declared(declaration(site)
                        .replace("10:00:00+08:00\", \"tr", "10:00:00.123456789+08:00\", \"tr")
                        .replace("GREEN", "YELLOW"))
                .extract();

        var read = Caller.as("inspector").get(RETURNEES + "/" + answer.path("id"));
        assertThat(read.jsonPath().getMap("").keySet())
                .isEqualTo(answer.jsonPath().getMap("").keySet());
        for (String field : List.of("arrivedAt", "stays", "reasons", "certificate", "person", "origin", "verdict")) {
            assertThat((Object) read.path(field)).as(field).isEqualTo(answer.path(field));
        }
    }

    @Test
    void aSecondDeclarationOfTheDayPointsToTheFirst() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String body = declaration(site);

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(RETURNEES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String only = Caller.as("inspector")
                .get(RETURNEES + "?siteId=" + site.id())
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        for (String twin : List.of(
                body.replace("GREEN", "RED"),
                body.replace("T10:00:00+08:00\", \"tr", "T23:59:59+08:00\", \"tr"),
                body.replace("2022-03-20T10:00:00+08:00", "2022-03-19T16:00:00Z")
                        .replace("03-20\"}", "03-19\"}"),
                body.replace("\"documentNumber\": \"630104", "\"documentNumber\": \" 630104-"))) {
            Caller.as("frontend")
                    .body(twin)
                    .post(RETURNEES)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":returnee-declared"))
                    .body("existing", equalTo(RETURNEES + "/" + only))
                    .body("currentVersion", equalTo(1));
        }
        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, only)).hasSize(1);
    }

    // More of them than the pool has connections, all in line for the same person's row.
    @Test
    void everyoneInARushOfTwinsIsAnswered() throws Exception {
        String body = declaration(TestSites.known(SiteType.CONSTRUCTION_SITE));

        List<Integer> statuses = Parallel.call(
                60, () -> Caller.as("bureau-admin").body(body).post(RETURNEES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(59);
    }

    @Test
    void anotherDaySiteOrPersonIsNoTwin() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = number();

        String ref = declared(declaration(site, number)).extract().path("personRef");

        declared(declaration(other, number)).body("personRef", equalTo(ref));
        declared(declaration(site, number).replace("03-20T10", "03-21T10")).body("personRef", equalTo(ref));
        declared(declaration(site)).body("personRef", not(equalTo(ref)));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String key = UUID.randomUUID().toString();
        String body = declaration(site);

        List<String> ids = Parallel.call(8, () -> Caller.as("frontend")
                .header("Idempotency-Key", key)
                .body(body)
                .post(RETURNEES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("person.name", equalTo("王**"))
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("frontend")
                .header("Idempotency-Key", key)
                .body(body.replace(PHONE, "13897004321"))
                .post(RETURNEES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630122");
        for (int day = 11; day <= 15; day++) {
            declared(declaration(site)
                    .replace("2022-03-20T10", "2022-03-" + day + "T10")
                    .replace("2022-03-19T10", "2022-03-" + (day - 1) + "T10")
                    .replace("03-20\"}", "03-10\"}")
                    .replace("GREEN", day == 13 ? "YELLOW" : "GREEN"));
        }

        String first = RETURNEES + "?limit=3&siteId=" + site.id();
        String cursor = Caller.as("inspector")
                .get(first)
                .then()
                .body("items.businessDate", contains("2022-03-11", "2022-03-12", "2022-03-13"))
                .body("items.person.name", contains("王**", "王**", "王**"))
                .extract()
                .path("nextCursor");
        Caller.as("inspector")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.businessDate", contains("2022-03-14", "2022-03-15"))
                .body("nextCursor", nullValue());

        found("district=630122&verdict=OBSERVE", "2022-03-13");
        found("district=630122&verdict=QUARANTINE");
        found("district=630122&from=2022-03-14", "2022-03-14", "2022-03-15");
        found("district=630122&to=2022-03-11", "2022-03-11");
        found("district=630122&from=2022-03-12&to=2022-03-14&verdict=CLEARED", "2022-03-12", "2022-03-14");
        found("siteId=" + UUID.randomUUID());
    }

    private static void found(String query, String... days) {
        Caller.as("inspector")
                .get(RETURNEES + "?" + query)
                .then()
                .statusCode(200)
                .body("items.businessDate", equalTo(List.of(days)));
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("inspector")
                .queryParam("siteId", "here")
                .queryParam("verdict", "FREE")
                .queryParam("from", "2022-02-30")
                .queryParam("district", "\0")
                .queryParam("limit", "1e3")
                .queryParam("documentNumber", number())
                .get(RETURNEES)
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder("uuid", "enum", "date", "text", "integer", "unknown-parameter"));
        Caller.as("inspector").get(RETURNEES + "?limit=1001").then().statusCode(400);
        Caller.as("inspector").get(RETURNEES + "?cursor=zzz").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: declare {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "frontend, 201, 403",
        "district-system, 201, 200",
        "site-operator, 201, 200",
        "inspector, 403, 200",
        "analyst, 403, 403",
        "privacy-officer, 403, 403",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int declare, int read) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = declared(declaration(site)).extract().path("id");
        var caller = Caller.token(role).sites(site.id());

        Caller.with(caller).body(declaration(site)).post(RETURNEES).then().statusCode(declare);
        Caller.with(caller).get(RETURNEES).then().statusCode(read);
        Caller.with(caller).get(RETURNEES + "/" + id).then().statusCode(read);
    }

    @Test
    void asksForAToken() {
        RestAssured.get(RETURNEES).then().statusCode(401).contentType("application/problem+json");
        RestAssured.get(RETURNEES + "/" + UUID.randomUUID()).then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(RETURNEES)
                .then()
                .statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE);
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        String body = declaration(here);
        String id = declared(body).extract().path("id");
        var operatorHere = Caller.token("site-operator").sites(here.id());
        var districtHere = Caller.token("district-system").districts("110101", "6301");

        for (var insider : List.of(operatorHere, districtHere)) {
            Caller.with(insider).get(RETURNEES + "/" + id).then().statusCode(200);
            Caller.with(insider).get(RETURNEES + "?siteId=" + here.id()).then().body("items.id", contains(id));
        }
        for (var stranger : List.of(
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("site-operator"),
                Caller.token("district-system").districts("11"),
                Caller.token("district-system").districts("110101").sites(here.id()),
                Caller.token("bureau-admin").districts("11"))) {
            Caller.with(stranger).get(RETURNEES + "/" + id).then().statusCode(404);
            Caller.with(stranger).get(RETURNEES + "?siteId=" + here.id()).then().body("items", empty());
            // The twin least of all: 409 would tell that this person is there.
            Caller.with(stranger)
                    .body(body)
                    .post(RETURNEES)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith(":unknown-reference"))
                    .body("errors.pointer", contains("/siteId"));
        }
        Caller.with(Caller.token("frontend").districts("11"))
                .body(declaration(here))
                .post(RETURNEES)
                .then()
                .statusCode(422);
        Caller.as("inspector").get(RETURNEES + "?siteId=" + here.id()).then().body("items.id", contains(id));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Caller.as("inspector").get(RETURNEES + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("inspector").get(RETURNEES + "/no-id").then().statusCode(404);
    }
}
