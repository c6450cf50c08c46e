package org.sitesentinel.screening.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.forecast.ForecastFixture.FORECASTS;
import static org.sitesentinel.screening.forecast.ForecastFixture.announced;
import static org.sitesentinel.screening.forecast.ForecastFixture.forecast;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** Revising forecasts, and what refuses to be a revision. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ForecastRevisionTest {
    private static final String REVISION = "{\"expected\": 95, \"announcedOn\": \"2022-03-27\"}";

    @Test
    void revisesAForecastAndTellsTheOthers() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = announced(site);

        revise(id, 1, REVISION)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(id))
                .body("version", equalTo(2))
                .body("weekStart", equalTo("2022-03-28"))
                .body("expected", equalTo(95))
                .body("announcedOn", equalTo("2022-03-27"));

        Caller.as("analyst")
                .get(FORECASTS + "/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("expected", equalTo(95));
        var events = TestLog.eventsOf(ArrivalForecastState.TOPIC, id);
        assertThat(events).hasSize(2);
        assertThat(events)
                .filteredOn(event -> event.type().equals(ArrivalForecastState.REVISED.name()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.state().version()).isEqualTo(2);
                    assertThat(event.state().site()).isEqualTo(site);
                    assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 27));
                    assertThat(event.state().weekStart()).isEqualTo(LocalDate.of(2022, 3, 28));
                    assertThat(event.state().expected()).isEqualTo(95);
                });
    }

    @Test
    void withoutADayItIsRevisedToday() {
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));
        LocalDate before = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        String announcedOn = revise(id, 1, "{\"expected\": 0}")
                .then()
                .statusCode(200)
                .extract()
                .path("announcedOn");

        assertThat(LocalDate.parse(announcedOn)).isBetween(before, LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void aTwinIsToldTheVersionToStartFrom() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = announced(site);
        revise(id, 1, REVISION).then().statusCode(200);

        Caller.as("bureau-admin")
                .body(forecast(site, 1))
                .post(FORECASTS)
                .then()
                .statusCode(409)
                .body("existing", equalTo(FORECASTS + "/" + id))
                .body("currentVersion", equalTo(2));
    }

    @Test
    void refusesAStaleOrUnnamedVersion() {
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));

        Caller.as("bureau-admin")
                .body(REVISION)
                .put(FORECASTS + "/" + id)
                .then()
                .statusCode(428)
                .body("type", endsWith(":if-match-required"));
        for (String tag : List.of("\"7\"", "\"0\"", "1", "W/\"1\"", "*")) {
            Caller.as("bureau-admin")
                    .header("If-Match", tag)
                    .body(REVISION)
                    .put(FORECASTS + "/" + id)
                    .then()
                    .statusCode(412)
                    .body("type", endsWith(":stale-version"))
                    .body("currentVersion", equalTo(1));
        }

        isAsAnnounced(id);
    }

    @Test
    void ofParallelRevisionsOneWins() throws Exception {
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));

        List<Integer> statuses = Parallel.call(8, () -> revise(id, 1, REVISION).statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, id)).hasSize(2);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));

        revise(id, 1, "{\"expected\": 1000001, \"announcedOn\": \"2999-01-01\", \"weekStart\": \"2022-04-04\"}")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/expected max", "/announcedOn future", " unknown-field"));

        isAsAnnounced(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "95",
                "{}",
                "{\"expected\": null}",
                "{\"expected\": -1}",
                "{\"expected\": 7.0}",
                "{\"expected\": 1e3}",
                "{\"expected\": \"95\"}",
                "{\"expected\": 99999999999999999999}",
                "{\"expected\": 95, \"announcedOn\": \"2022-02-30\"}",
                "{\"expected\": 95, \"announcedOn\": \"+999999999-12-31\"}",
                "{\"expected\": 95, \"expected\": 96}",
            })
    void refusesWhatIsNoRevision(String body) {
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));

        revise(id, 1, body).then().statusCode(400).contentType("application/problem+json");

        isAsAnnounced(id);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "district-system, 200",
        "site-operator, 200",
        "inspector, 403",
        "analyst, 403",
        "frontend, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = announced(site);

        Caller.with(Caller.token(role).sites(site.id()))
                .header("If-Match", "\"1\"")
                .body(REVISION)
                .put(FORECASTS + "/" + id)
                .then()
                .statusCode(status);
    }

    @Test
    void asksForAToken() {
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));

        RestAssured.given()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(REVISION)
                .put(FORECASTS + "/" + id)
                .then()
                .statusCode(401);

        isAsAnnounced(id);
    }

    @Test
    void aForecastOutsideTheScopeIsNotFoundWhateverTheVersion() {
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        String id = announced(TestSites.known(SiteType.CONSTRUCTION_SITE));

        for (var stranger : List.of(
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("site-operator"),
                Caller.token("district-system").districts("11"),
                Caller.token("bureau-admin").districts("11"))) {
            for (String tag : List.of("\"1\"", "\"2\"")) {
                Caller.with(stranger)
                        .header("If-Match", tag)
                        .body(REVISION)
                        .put(FORECASTS + "/" + id)
                        .then()
                        .statusCode(404)
                        .body("type", endsWith(":not-found"));
            }
        }

        isAsAnnounced(id);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            revise(id, 1, REVISION).then().statusCode(404);
        }
    }

    private static Response revise(String id, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(FORECASTS + "/" + id);
    }

    /** No refusal has left a trace. */
    private static void isAsAnnounced(String id) {
        Caller.as("analyst")
                .get(FORECASTS + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("expected", equalTo(120));
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, id)).hasSize(1);
    }
}
