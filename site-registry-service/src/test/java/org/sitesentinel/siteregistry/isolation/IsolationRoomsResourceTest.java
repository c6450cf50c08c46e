package org.sitesentinel.siteregistry.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
class IsolationRoomsResourceTest {
    private static final String TWO = """
            {"rooms": [{"name": " 隔离室1 ", "capacity": 2, "inUse": 1}, {"name": "隔离室2", "capacity": 1, "inUse": 0}],
             "reportedOn": "2022-03-15"}""";
    private static final String NONE = "{\"rooms\": [], \"reportedOn\": \"2022-03-20\"}";

    @Test
    void areUnknownUntilTheFirstReport() {
        shown(SiteFixture.compound("1号楼"))
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("rooms", hasSize(0))
                .body("capacity", nullValue())
                .body("reportedOn", nullValue());
    }

    @Test
    void areReportedAsAWholeAndTellTheOthers() {
        Compound compound = SiteFixture.compound("1号楼");

        report(compound, TWO).from(0).then().statusCode(200).header("ETag", "\"1\"");
        shown(compound)
                .body("rooms.name", contains("隔离室1", "隔离室2"))
                .body("capacity", equalTo(3))
                .body("inUse", equalTo(1))
                .body("reportedOn", equalTo("2022-03-15"));
        report(compound, NONE).from(1).then().statusCode(200).header("ETag", "\"2\"");
        shown(compound).body("rooms", hasSize(0)).body("capacity", equalTo(0));

        List<TestLog.Event<ReadinessState>> events = events(compound);
        assertThat(events)
                .extracting(TestLog.Event::type)
                .containsOnly("org.sitesentinel.readiness.isolation-rooms-reported.v1");
        assertThat(events)
                .extracting(event -> event.state().isolationRooms())
                .containsExactly(
                        new ReadinessState.IsolationRooms(2, 3, 1), new ReadinessState.IsolationRooms(0, 0, 0));
        assertThat(events)
                .extracting(
                        event -> event.state().version() + " " + event.state().businessDate())
                .containsExactly("1 2022-03-15", "2 2022-03-20");
    }

    @Test
    void everyReportStaysReadable() {
        Compound compound = SiteFixture.compound("1号楼");
        report(compound, TWO).from(0).then().statusCode(200);
        report(compound, NONE).from(1).then().statusCode(200);

        history(compound)
                .body("items.report.version", contains(1, 2))
                .body("items[0].report.rooms.name", contains("隔离室1", "隔离室2"))
                .body("items[1].report.rooms", hasSize(0))
                .body("items.report.capacity", contains(3, 0))
                .body("items.report.inUse", contains(1, 0))
                .body("items.report.reportedOn", contains("2022-03-15", "2022-03-20"))
                .body("items[0].reportedBy", notNullValue())
                .body("items[0].recordedAt", notNullValue());
        history(SiteFixture.compound("1号楼")).body("items", hasSize(0));
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        Compound compound = SiteFixture.compound("1号楼");

        report(compound, """
                {"rooms": [{"name": "a", "capacity": 1, "inUse": 2}, {"name": " a ", "capacity": 0, "inUse": -1},
                           {"name": " ", "capacity": "2", "inUse": 0}],
                 "reportedOn": "2999-01-01", "colour": "green"}""")
                .from(0)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/rooms/0/inUse above-capacity",
                                "/rooms/1/name room-twin",
                                "/rooms/1/capacity positive",
                                "/rooms/1/inUse not-negative",
                                "/rooms/2/name required",
                                "/rooms/2/capacity integer",
                                "/reportedOn future"));

        assertThat(events(compound)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"rooms\": null}", "{\"rooms\": {}}", "{\"rooms\": [null]}"})
    void refusesWhatIsNoReport(String body) {
        report(SiteFixture.compound("1号楼"), body).from(0).then().statusCode(400);
    }

    private static String path(Compound compound) {
        return compound.path() + "/isolation-rooms";
    }

    private static Report report(Compound compound, String body) {
        return new Report(path(compound), body);
    }

    private static ValidatableResponse history(Compound compound) {
        return Caller.as("analyst").get(path(compound) + "/history").then().statusCode(200);
    }

    private static ValidatableResponse shown(Compound compound) {
        return Caller.as("analyst").get(path(compound)).then().statusCode(200);
    }

    private static List<TestLog.Event<ReadinessState>> events(Compound compound) {
        return TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":isolation-rooms");
    }
}
