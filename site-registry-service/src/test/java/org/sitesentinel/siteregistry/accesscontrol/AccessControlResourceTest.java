package org.sitesentinel.siteregistry.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.Report;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AccessControlResourceTest {
    private static final String INSTALLING = """
            {"status": "INSTALLING", "pilot": true, "vendor": "力盟", "blocker": "FUNDING", "note": "等待拨款",
             "dueOn": "2022-04-30", "changedOn": "2022-03-15"}""";
    private static final String INSTALLED =
            "{\"status\": \"INSTALLED\", \"pilot\": false, \"changedOn\": \"2022-03-20\"}";

    @Test
    void isUnknownUntilTheFirstReport() {
        Compound compound = SiteFixture.compound("1号楼");

        shown(compound)
                .header("ETag", "\"0\"")
                .body("siteId", equalTo(compound.id()))
                .body("version", equalTo(0))
                .body("status", nullValue())
                .body("changedOn", nullValue());
    }

    @Test
    void isReportedForTheFirstTimeAndTellsTheOthers() {
        Compound compound = SiteFixture.compound("1号楼");

        report(compound, INSTALLING)
                .from(0)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("INSTALLING"));

        shown(compound)
                .header("ETag", "\"1\"")
                .body("pilot", equalTo(true))
                .body("vendor", equalTo("力盟"))
                .body("blocker", equalTo("FUNDING"))
                .body("note", equalTo("等待拨款"))
                .body("dueOn", equalTo("2022-04-30"))
                .body("changedOn", equalTo("2022-03-15"));
        assertThat(events(compound)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.readiness.access-control-changed.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().businessDate()).isEqualTo("2022-03-15");
            assertThat(event.state().site().id()).isEqualTo(compound.id());
            assertThat(event.state().accessControl())
                    .isEqualTo(new ReadinessState.AccessControl(
                            AccessControlStatus.INSTALLING, true, AccessControlBlocker.FUNDING));
            assertThat(event.state().supplyReserve()).isNull();
            assertThat(event.state().postedCodes()).isNull();
        });
    }

    @Test
    void aReportReplacesAllOfTheLastOne() {
        Compound compound = SiteFixture.compound("1号楼");
        report(compound, INSTALLING).from(0).then().statusCode(200);

        report(compound, INSTALLED).from(1).then().statusCode(200).header("ETag", "\"2\"");

        shown(compound)
                .body("status", equalTo("INSTALLED"))
                .body("pilot", equalTo(false))
                .body("vendor", nullValue())
                .body("blocker", nullValue())
                .body("note", nullValue())
                .body("dueOn", nullValue());
        assertThat(events(compound))
                .extracting(
                        event -> event.state().version() + " " + event.state().businessDate())
                .containsExactly("1 2022-03-15", "2 2022-03-20");
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        Compound compound = SiteFixture.compound("1号楼");

        report(compound, """
                {"status": "BROKEN", "vendor": 1, "blocker": "OTHER", "dueOn": "2022-13-01", "changedOn": "2999-01-01",
                 "colour": "green"}""")
                .from(0)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/status enum",
                                "/pilot required",
                                "/vendor text",
                                "/note required",
                                "/dueOn date",
                                "/changedOn future"));

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
                "{\"status\": \"INSTALLED\"}",
                "{\"status\": \"installed\", \"pilot\": false}",
                "{\"status\": 3, \"pilot\": false}",
                "{\"status\": \"NONE\", \"pilot\": null}",
                "{\"status\": \"NONE\", \"pilot\": \"false\"}",
                "{\"status\": \"NONE\", \"pilot\": 0}",
                "{\"status\": \"NONE\", \"pilot\": false, \"note\": {}}",
                "{\"status\": \"NONE\", \"pilot\": false, \"changedOn\": \"2022-02-30\"}",
                "{\"status\": \"NONE\", \"pilot\": false, \"pilot\": true}",
                "{\"status\": \"INSTALLED\", \"pilot\": false, \"blocker\": \"FUNDING\"}",
            })
    void refusesWhatIsNoReport(String body) {
        report(SiteFixture.compound("1号楼"), body)
                .from(0)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static String path(Compound compound) {
        return compound.path() + "/access-control";
    }

    private static Report report(Compound compound, String body) {
        return new Report(path(compound), body);
    }

    private static ValidatableResponse shown(Compound compound) {
        return Caller.as("analyst").get(path(compound)).then().statusCode(200);
    }

    private static List<TestLog.Event<ReadinessState>> events(Compound compound) {
        return TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":access-control");
    }
}
