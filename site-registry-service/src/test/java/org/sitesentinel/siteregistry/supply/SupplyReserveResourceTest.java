package org.sitesentinel.siteregistry.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.Report;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SupplyReserveResourceTest {
    private static final String MASKS = "{\"name\": \"口罩\", \"stock\": 450, \"dailyUse\": 50}";
    private static final String DISINFECTANT = "{\"name\": \"消毒液\", \"stock\": 27, \"dailyUse\": 4}";
    private static final String NINE_DAYS = reserve("2022-03-15", MASKS);
    private static final String SIX_DAYS = reserve("2022-03-20", MASKS, DISINFECTANT);

    @Test
    void isUnknownUntilTheFirstReport() {
        Compound compound = SiteFixture.compound("1号楼");

        shown(compound)
                .header("ETag", "\"0\"")
                .body("siteId", equalTo(compound.id()))
                .body("version", equalTo(0))
                .body("items", empty())
                .body("daysOfCover", nullValue())
                .body("met", nullValue());
    }

    @Test
    void isReportedForTheFirstTimeAndTellsTheOthers() {
        Compound compound = SiteFixture.compound("1号楼");

        report(compound, NINE_DAYS)
                .from(0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("daysOfCover", equalTo(9));

        shown(compound)
                .header("ETag", "\"1\"")
                .body("items.name", contains("口罩"))
                .body("items.stock", contains(450))
                .body("items.dailyUse", contains(50))
                .body("requiredDays", equalTo(7))
                .body("met", equalTo(true))
                .body("reportedOn", equalTo("2022-03-15"));
        assertThat(events(compound)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.readiness.supply-reserve-reported.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().businessDate()).isEqualTo("2022-03-15");
            assertThat(event.state().site().id()).isEqualTo(compound.id());
            assertThat(event.state().supplyReserve()).isEqualTo(new ReadinessState.SupplyReserve(9, 7));
            assertThat(event.state().accessControl()).isNull();
            assertThat(event.state().postedCodes()).isNull();
        });
    }

    @Test
    void theScarcestItemOfTheLastReportDecides() {
        Compound compound = SiteFixture.compound("1号楼");
        report(compound, NINE_DAYS).from(0).then().statusCode(200);

        report(compound, SIX_DAYS).from(1).then().statusCode(200).header("ETag", "\"2\"");

        shown(compound)
                .body("items.name", contains("口罩", "消毒液"))
                .body("daysOfCover", equalTo(6))
                .body("met", equalTo(false));
        assertThat(events(compound))
                .extracting(
                        event -> event.state().version() + " " + event.state().supplyReserve())
                .containsExactly(
                        "1 " + new ReadinessState.SupplyReserve(9, 7), "2 " + new ReadinessState.SupplyReserve(6, 7));
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        Compound compound = SiteFixture.compound("1号楼");

        report(compound, """
                {"reportedOn": "2022-02-30", "colour": "green",
                 "items": [{"name": "口罩", "stock": -1, "dailyUse": 0}, {"name": " ", "stock": "9", "dailyUse": 1.5},
                           {"stock": 1000000001}, {"name": "消毒液", "stock": 1, "dailyUse": 1, "unit": "升"}]}""")
                .from(0)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/reportedOn date",
                                "/items/0/stock not-negative",
                                "/items/0/dailyUse positive",
                                "/items/1/name required",
                                "/items/1/stock integer",
                                "/items/1/dailyUse integer",
                                "/items/2/name required",
                                "/items/2/stock max",
                                "/items/2/dailyUse required",
                                "/items/3 unknown-field"));

        assertThat(events(compound)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"items\": []}",
                "{\"items\": null}",
                "{\"items\": {}}",
                "{\"items\": [null]}",
                "{\"items\": [[]]}",
                "{\"items\": [\"口罩\"]}",
                "{\"items\": [{\"name\": \"\\ud800\", \"stock\": 1, \"dailyUse\": 1}]}",
                "{\"items\": [{\"name\": \"口罩\", \"stock\": 99999999999, \"dailyUse\": 1}]}",
                "{\"items\": [{\"name\": \"口罩\", \"stock\": 1e3, \"dailyUse\": 1}]}",
                "{\"items\": [{\"name\": \"口罩\", \"stock\": true, \"dailyUse\": 1}]}",
                "{\"items\": [{\"name\": \"口罩\", \"stock\": 1, \"dailyUse\": 1}], \"reportedOn\": \"2999-01-01\"}",
            })
    void refusesWhatIsNoReport(String body) {
        report(SiteFixture.compound("1号楼"), body)
                .from(0)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0} items: {1}")
    @CsvSource({"50, 200", "51, 400"})
    void boundsTheNumberOfItems(int items, int status) {
        String[] many = Collections.nCopies(items, MASKS).toArray(String[]::new);

        report(SiteFixture.compound("1号楼"), reserve("2022-03-20", many))
                .from(0)
                .then()
                .statusCode(status);
    }

    private static String reserve(String reportedOn, String... items) {
        return "{\"items\": [%s], \"reportedOn\": \"%s\"}".formatted(String.join(", ", items), reportedOn);
    }

    private static String path(Compound compound) {
        return compound.path() + "/supply-reserve";
    }

    private static Report report(Compound compound, String body) {
        return new Report(path(compound), body);
    }

    private static ValidatableResponse shown(Compound compound) {
        return Caller.as("analyst").get(path(compound)).then().statusCode(200);
    }

    private static List<TestLog.Event<ReadinessState>> events(Compound compound) {
        return TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":supply-reserve");
    }
}
