package org.sitesentinel.screening.riskarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.AREAS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** Lists of risk areas as they are published: typed by people, or told by systems. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RiskAreaImportTest {
    private static final String IMPORTS = "/api/v1/risk-area-imports";
    private static final String HEADINGS = "区划代码,地区名称,风险等级,开始日期,结束日期,来源\n";

    @Test
    void listsWhatIsNewAndSaysSoOfEachRow() {
        Response sent = csv(
                HEADINGS + "230101001,某区某街道 3 号楼,高风险,2022/3/10,,国务院客户端\n" + "230101,某区,中风险,2022-03-10,2022-03-20,\n");

        sent.then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(2))
                .body("rejected", equalTo(0));
        areas("230101001")
                .body("items.divisionName", contains("某区某街道 3 号楼"))
                .body("items.level", contains("HIGH"))
                .body("items.from", contains("2022-03-10"))
                .body("items[0].to", nullValue())
                .body("items.source", contains("国务院客户端"));
        String id = areas("230101")
                .body("items.to", contains("2022-03-20"))
                .extract()
                .path("items[0].id");
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(RiskAreaState.LISTED.name());
            assertThat(event.state().version()).isEqualTo(1);
        });
    }

    @Test
    void sentAgainItChangesNothingAndLaterItEndsAndCorrects() {
        String list = HEADINGS + "230102,某区,高风险,2022-03-10,,公告一\n230103,某市,高风险,2022-03-10,,\n";
        csv(list).then().body("created", equalTo(2));

        csv(list).then().statusCode(201).body("unchanged", equalTo(2)).body("created", equalTo(0));
        csv(HEADINGS + "230102,某区,高风险,2022-03-10,2022-03-24,\n230103,某市某区,高风险,2022-03-10,,\n")
                .then()
                .body("updated", equalTo(2));

        String ended = areas("230102")
                .body("items.to", contains("2022-03-24"))
                .body("items.source", contains("公告一"))
                .extract()
                .path("items[0].id");
        String corrected = areas("230103")
                .body("items.divisionName", contains("某市某区"))
                .extract()
                .path("items[0].id");
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, ended))
                .extracting(TestLog.Event::type)
                .containsExactly(RiskAreaState.LISTED.name(), RiskAreaState.ENDED.name());
        assertThat(TestLog.eventsOf(RiskAreaState.TOPIC, corrected))
                .extracting(TestLog.Event::type)
                .containsExactly(RiskAreaState.LISTED.name(), RiskAreaState.CORRECTED.name());
    }

    @Test
    void aBadRowFallsAloneWithAllThatIsWrongWithIt() {
        Response sent =
                csv(HEADINGS + "230104,某区,高风险,2022-03-10,2022-03-09,\n230104,,极高,三月,,\n160104,某区,高风险,2022-03-10,,\n"
                        + "230105,某区,低风险,2022-03-10,,\n");

        sent.then().statusCode(201).body("created", equalTo(1)).body("rejected", equalTo(3));
        Caller.as("bureau-admin")
                .get(IMPORTS + "/" + sent.path("id") + "/rows?outcome=REJECTED")
                .then()
                .body("items.line", contains(2, 3, 4))
                .body("items[0].errors.code", contains("ends-before-start"))
                .body("items[1].errors.size()", equalTo(3))
                .body(
                        "items[2].errors.collect { it.pointer + ' ' + it.code }",
                        contains("/division division-province"));
    }

    @Test
    void aRehearsalListsNothing() {
        as(Caller.as("bureau-admin"), "text/csv")
                .body((HEADINGS + "230106,某区,高风险,2022-03-10,,\n").getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));

        areas("230106").body("items", empty());
    }

    @Test
    void theSameListAtOnceIsListedOnce() throws Exception {
        String list = """
                {"division": "230107", "divisionName": "某区", "level": "HIGH", "from": "2022-03-10"}
                {"division": "230107001", "divisionName": "某街道", "level": "MEDIUM", "from": "2022-03-10"}
                """;

        List<Integer> created = Parallel.call(8, () -> as(Caller.as("district-system"), "application/x-ndjson")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("rejected", equalTo(0))
                .extract()
                .path("created"));

        assertThat(created.stream().mapToInt(one -> one).sum()).isEqualTo(2);
        assertThat(TestLog.count("select count(*) from risk_area where county = '230107'"))
                .isEqualTo(2);
    }

    @Test
    void hasATemplateInBothLanguages() {
        as(Caller.as("bureau-admin"), "text/csv")
                .header("Accept", "text/csv")
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .body(containsString("Division code"));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 201",
        "district-system, 201",
        "inspector, 403",
        "site-operator, 403",
        "frontend, 403",
        "analyst, 403",
        "privacy-officer, 403"
    })
    void asksForARole(String role, int status) {
        as(Caller.as(role), "application/json")
                .body("[{}]".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(status);
    }

    @Test
    void findsAreasWithinADivisionThatAreInForceOnADay() {
        csv(HEADINGS
                + "230201,甲区,高风险,2022-03-10,2022-03-20,\n230202001,乙区,高风险,2022-03-15,,\n230301,丙县,高风险,2022-03-10,,\n");

        found("within=230200&on=2022-03-14").body("items.division", contains("230201"));
        found("within=230200&on=2022-03-20").body("items.division", contains("230201", "230202001"));
        found("within=230200&on=2022-03-21").body("items.division", contains("230202001"));
        found("within=230000&on=2022-03-21&level=HIGH").body("items.level", everyItem(equalTo("HIGH")));
        found("within=230200&on=2022-03-09").body("items", empty());
    }

    private static ValidatableResponse found(String query) {
        return Caller.as("analyst").get(AREAS + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse areas(String division) {
        return found("division=" + division);
    }

    private static Response csv(String text) {
        return as(Caller.as("bureau-admin"), "text/csv")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    /** Without a charset that nobody declared. */
    private static RequestSpecification as(RequestSpecification caller, String type) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }
}
