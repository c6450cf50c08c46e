package org.sitesentinel.screening.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.forecast.ForecastFixture.FORECASTS;
import static org.sitesentinel.screening.forecast.ForecastFixture.announced;
import static org.sitesentinel.screening.forecast.ForecastFixture.forecast;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** Announcing forecasts and finding them again. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ForecastResourceTest {

    @Test
    void announcesAForecastAndTellsTheOthers() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);

        var answer = announced(forecast(site, 120))
                .header("ETag", "\"1\"")
                .body("siteId", equalTo(site.id()))
                .body("siteType", equalTo("OFFICE_BUILDING"))
                .body("district", equalTo("630104"))
                .body("weekStart", equalTo("2022-03-28"))
                .body("expected", equalTo(120))
                .body("announcedOn", equalTo("2022-03-25"))
                .extract();
        String id = answer.path("id");

        assertThat(answer.header("Location")).endsWith(FORECASTS + "/" + id);
        Caller.as("analyst")
                .get(FORECASTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("expected", equalTo(120));
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, id))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(ArrivalForecastState.ANNOUNCED.name());
                    assertThat(event.state().version()).isEqualTo(1);
                    assertThat(event.state().site()).isEqualTo(site);
                    assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 25));
                    assertThat(event.state().weekStart()).isEqualTo(LocalDate.of(2022, 3, 28));
                    assertThat(event.state().expected()).isEqualTo(120);
                });
    }

    @Test
    void withoutADayItIsAnnouncedToday() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        LocalDate before = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        String announcedOn = announced(forecast(site, 1).replace(", \"announcedOn\": \"2022-03-25\"", ""))
                .extract()
                .path("announcedOn");

        assertThat(LocalDate.parse(announcedOn)).isBetween(before, LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void nobodyOrAMillionMayBeExpected() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        announced(forecast(site, 0)).body("expected", equalTo(0));
        announced(forecast(site, 1_000_000).replace("03-28", "04-04")).body("expected", equalTo(1_000_000));
    }

    @Test
    void aSecondForecastOfTheWeekPointsToTheFirst() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String body = forecast(site, 120);

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(FORECASTS).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String only = Caller.as("analyst")
                .get(FORECASTS + "?siteId=" + site.id())
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        Caller.as("bureau-admin")
                .body(forecast(site, 7))
                .post(FORECASTS)
                .then()
                .statusCode(409)
                .body("type", endsWith(":forecast-announced"))
                .body("existing", equalTo(FORECASTS + "/" + only))
                .body("currentVersion", equalTo(1));
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, only)).hasSize(1);
        announced(body.replace("03-28", "04-04"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String key = UUID.randomUUID().toString();

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(forecast(site, 120))
                .post(FORECASTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(forecast(site, 121))
                .post(FORECASTS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void anUnknownSiteIsAnUnknownReference() {
        SiteRef nowhere = new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, "630104", null);

        Caller.as("bureau-admin")
                .body(forecast(nowhere, 120))
                .post(FORECASTS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors.pointer", contains("/siteId"));
    }

    @Test
    void filtersAndPagesThroughEverythingOnce() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630123");
        List<String> weeks = List.of("2022-03-07", "2022-03-14", "2022-03-21", "2022-03-28", "2022-04-04");
        for (String week : weeks) {
            announced(forecast(site, 1).replace("2022-03-28", week));
        }

        String first = FORECASTS + "?limit=3&siteId=" + site.id();
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.weekStart", equalTo(weeks.subList(0, 3)))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.weekStart", equalTo(weeks.subList(3, 5)))
                .body("nextCursor", nullValue());

        found("district=630123", weeks);
        found("district=630123&from=2022-03-21", weeks.subList(2, 5));
        found("district=630123&to=2022-03-21", weeks.subList(0, 3));
        found("district=630123&from=2022-03-08&to=2022-03-20", weeks.subList(1, 2));
        found("district=6301", List.of());
        found("siteId=" + UUID.randomUUID(), List.of());
    }

    private static void found(String query, List<String> weeks) {
        Caller.as("analyst")
                .get(FORECASTS + "?" + query)
                .then()
                .statusCode(200)
                .body("items.weekStart", equalTo(weeks));
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .queryParam("siteId", "here")
                .queryParam("district", "\0")
                .queryParam("from", "2022-02-30")
                .queryParam("limit", "1e3")
                .queryParam("week", "13")
                .get(FORECASTS)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("uuid", "text", "date", "integer", "unknown-parameter"));
        Caller.as("analyst").get(FORECASTS + "?limit=1001").then().statusCode(400);
        Caller.as("analyst").get(FORECASTS + "?cursor=zzz").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "district-system, 201, 200",
        "site-operator, 201, 200",
        "inspector, 403, 200",
        "analyst, 403, 200",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = announced(site);
        var caller = Caller.token(role).sites(site.id());

        Caller.with(caller)
                .body(forecast(site, 1).replace("03-28", "04-04"))
                .post(FORECASTS)
                .then()
                .statusCode(write);
        Caller.with(caller).get(FORECASTS).then().statusCode(read);
        Caller.with(caller).get(FORECASTS + "/" + id).then().statusCode(read);
    }

    @Test
    void asksForAToken() {
        RestAssured.get(FORECASTS).then().statusCode(401).contentType("application/problem+json");
        RestAssured.get(FORECASTS + "/" + UUID.randomUUID()).then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(FORECASTS)
                .then()
                .statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE);
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        String id = announced(here);
        var operatorHere = Caller.token("site-operator").sites(here.id());
        var districtHere = Caller.token("district-system").districts("110101", "6301");

        Caller.with(operatorHere).get(FORECASTS).then().body("items.id", contains(id));
        Caller.with(districtHere).get(FORECASTS + "?siteId=" + here.id()).then().body("items.id", contains(id));
        for (var insider : List.of(operatorHere, districtHere)) {
            Caller.with(insider).get(FORECASTS + "/" + id).then().statusCode(200);
        }
        for (var stranger : List.of(
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("site-operator"),
                Caller.token("district-system").districts("11"),
                Caller.token("district-system").districts("110101").sites(here.id()),
                Caller.token("bureau-admin").districts("11"))) {
            Caller.with(stranger).get(FORECASTS + "/" + id).then().statusCode(404);
            Caller.with(stranger).get(FORECASTS + "?siteId=" + here.id()).then().body("items", empty());
            Caller.with(stranger)
                    .body(forecast(here, 1).replace("03-28", "04-04"))
                    .post(FORECASTS)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/siteId"));
        }
        Caller.as("analyst").get(FORECASTS + "?siteId=" + here.id()).then().body("items.id", contains(id));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Caller.as("analyst").get(FORECASTS + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(FORECASTS + "/no-id").then().statusCode(404);
    }
}
