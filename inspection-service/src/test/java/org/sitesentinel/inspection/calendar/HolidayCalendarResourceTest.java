package org.sitesentinel.inspection.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class HolidayCalendarResourceTest {
    private static final String CALENDARS = "/api/v1/holiday-calendars";
    private static final String BODY = """
            {"source": "国办通知", "days": [{"day": "%1$s-05-01", "worked": false, "name": "劳动节"},
             {"day": "%1$s-05-04", "worked": true, "name": "调休上班"}]}""";

    private static Response put(int year, String version, String body) {
        return Caller.as("bureau-admin").header("If-Match", version).body(body).put(CALENDARS + "/" + year);
    }

    @Test
    void comesWithTheYearsOfTheScenario() {
        Caller.as("analyst").get(CALENDARS).then().statusCode(200).body("items.year", hasItems(2022, 2023));
        Caller.as("inspector")
                .get(CALENDARS + "/2022")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("days.findAll { it.worked }.day", hasItems("2022-04-02", "2022-10-08"))
                .body("days.findAll { !it.worked }.day", hasItems("2022-04-05", "2022-10-07"));
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2022-03-31, 1, 2022-04-01",
        "2022-03-31, 2, 2022-04-02",
        "2022-03-31, 3, 2022-04-06",
        "2022-09-30, 1, 2022-10-08",
        "2022-12-30, 1, 2023-01-03",
        "2021-10-01, 1, 2021-10-04",
    })
    void countsWorkingDays(String from, int days, String end) {
        Caller.as("site-operator")
                .get(CALENDARS + "/working-day?from=" + from + "&days=" + days)
                .then()
                .statusCode(200)
                .body("day", equalTo(end));
    }

    @Test
    void aYearIsReplacedAsAWholeByWhoKnowsItsVersion() {
        Caller.as("analyst").get(CALENDARS + "/2031").then().statusCode(404);

        put(2031, "\"0\"", BODY.formatted("2031")).then().statusCode(200).header("ETag", equalTo("\"1\""));
        put(2031, "\"0\"", BODY.formatted("2031")).then().statusCode(412).body("currentVersion", equalTo(1));
        put(2031, "\"1\"", "{\"source\": \"更正\", \"days\": []}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("days", hasSize(0));

        Caller.as("analyst")
                .get(CALENDARS + "/2031")
                .then()
                .body("days", hasSize(0))
                .body("source", equalTo("更正"));
        Caller.as("bureau-admin")
                .body(BODY.formatted("2031"))
                .put(CALENDARS + "/2031")
                .then()
                .statusCode(428);
    }

    @Test
    void ofParallelReplacementsOneIsTaken() throws Exception {
        List<Integer> statuses = Parallel.call(
                8, () -> put(2032, "\"0\"", BODY.formatted("2032")).statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        put(2033, "\"0\"", """
                        {"source": " ", "days": [{"day": "2033-02-30", "worked": false, "name": "x"},
                         {"day": "2033-05-01", "worked": "no", "name": "x"},
                         {"day": "2033-05-01", "worked": true, "name": ""}], "more": 1}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        hasItems(
                                "/source required",
                                "/days/0/day date",
                                "/days/1/worked boolean",
                                "/days/2/day repeated",
                                "/days/2/name required",
                                " unknown-field"));
        put(2033, "\"0\"", BODY.formatted("2034"))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/days/0/day other-year", "/days/1/day other-year"));
        put(1999, "\"0\"", BODY.formatted("1999")).then().statusCode(400);
        Caller.as("bureau-admin").get(CALENDARS + "/next").then().statusCode(404);
        Caller.as("bureau-admin").get(CALENDARS + "/working-day?days=91").then().statusCode(400);
        Caller.as("bureau-admin")
                .get(CALENDARS + "/working-day?from=tomorrow")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "site-operator", "analyst", "district-system", "frontend", "privacy-officer"})
    void isKeptByTheBureauAlone(String role) {
        Caller.as(role)
                .header("If-Match", "\"0\"")
                .body(BODY.formatted("2035"))
                .put(CALENDARS + "/2035")
                .then()
                .statusCode(403);
        RestAssured.get(CALENDARS).then().statusCode(401);
    }
}
