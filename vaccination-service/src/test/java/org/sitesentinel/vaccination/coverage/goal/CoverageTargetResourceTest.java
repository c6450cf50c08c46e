package org.sitesentinel.vaccination.coverage.goal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CoverageTargetResourceTest {
    private static final String TARGETS = "/api/v1/coverage-targets";

    @Test
    void areShippedAndReadable() {
        Caller.as("analyst")
                .get(TARGETS)
                .then()
                .statusCode(200)
                .body("items.division", contains("000000", "000000", "000000", "630104"))
                .body("items.source", everyItem(notNullValue()))
                .body("items[0].percent", equalTo(90.00f))
                .body("items[0].siteType", nullValue())
                .body("items[2].siteType", equalTo("CONSTRUCTION_SITE"));
    }

    @Test
    void areInForceFromADayOn() {
        Caller.as("analyst").get(TARGETS + "?asOf=2021-09-30").then().body("items", hasSize(0));
        Caller.as("analyst").get(TARGETS + "?asOf=2021-10-01").then().body("items.measure", contains("PRIMARY"));
        Caller.as("analyst")
                .get(TARGETS + "?asOf=2022-03-01&measure=BOOSTER")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void arePagedAndRefuseWhatTheyDoNotUnderstand() {
        String cursor = Caller.as("analyst")
                .get(TARGETS + "?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(TARGETS + "?limit=3&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        Caller.as("analyst")
                .get(TARGETS + "?asOf=2022-02-30&measure=THIRD&colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("date", "enum", "unknown-parameter"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"bureau-admin, 200", "site-operator, 200", "district-system, 200", "inspector, 200", "frontend, 403"})
    void asksForARole(String role, int status) {
        Caller.as(role).get(TARGETS).then().statusCode(status);
    }
}
