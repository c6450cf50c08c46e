package org.sitesentinel.inspection.draw;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.inspection.draw.DrawFixture.DRAWS;
import static org.sitesentinel.inspection.draw.DrawFixture.planned;
import static org.sitesentinel.inspection.draw.DrawFixture.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.inspection.sitecopy.ToldSites;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DrawResourceTest {
    private static String plan(String district) {
        return """
                {"title": "双随机", "district": "%s", "from": "2022-04-01", "to": "2022-04-30",
                 "quotas": [{"siteType": "OFFICE_BUILDING", "share": 20}]}""".formatted(district);
    }

    @Test
    void aDraftIsPlannedChangedAndGivenUpAndAllOfItStaysOnRecord() {
        String district = ToldSites.newDistrict();
        String id = planned(plan(district));

        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(plan(district).replace("\"share\": 20", "\"number\": 3"))
                .put(DRAWS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("plan.quotas[0].number", equalTo(3))
                .body("status", equalTo("DRAFT"));
        step(id, "withdrawal", 1, "{\"reason\": \"早一版\"}").statusCode(412);
        step(id, "withdrawal", 2, "{\"reason\": \"上级另有安排\"}").statusCode(200).body("status", equalTo("WITHDRAWN"));

        for (String later : new String[] {"withdrawal", "drawing", "publication"}) {
            step(id, later, 3, later.equals("withdrawal") ? "{\"reason\": \"再次\"}" : "{}")
                    .statusCode(409)
                    .body("type", endsWith(":draw-out-of-order"))
                    .body("drawStatus", equalTo("WITHDRAWN"));
        }
        Caller.as("bureau-admin")
                .header("If-Match", "\"3\"")
                .body(plan(district))
                .put(DRAWS + "/" + id)
                .then()
                .statusCode(409);
        Caller.as("inspector")
                .get(DRAWS + "/" + id + "/versions")
                .then()
                .body("version", contains(1, 2, 3))
                .body("status", contains("DRAFT", "DRAFT", "WITHDRAWN"))
                .body("plan.quotas.collect { it[0].share }", contains(20, null, null))
                .body("reason", contains(null, null, "上级另有安排"));
        Caller.as("inspector")
                .get(DRAWS + "/" + id)
                .then()
                .body("seed", nullValue())
                .body("results", empty());
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("bureau-admin")
                .body("""
                        {"title": " ", "district": "63010", "from": "2022-04-30", "to": "2022-04-01",
                         "quotas": [{"siteType": "OFFICE_BUILDING", "number": 3, "share": 5}, {"siteType": "CASTLE"},
                            {"siteType": "OFFICE_BUILDING", "number": 0}, {"siteType": "OFFICE_BUILDING", "share": 101}],
                         "weights": {"base": 0, "risks": [{"risk": "LOW_COVERAGE", "weight": 1}, {"risk": "LOW_COVERAGE", "weight": 101},
                            {"risk": "BAD_LUCK", "weight": 1}], "lowCoverageBelow": 0},
                         "inspectorsPerSite": 0, "inspectors": ["张三"], "notInspectedSince": "2022-02-30",
                         "exclusions": [{"siteId": "no-id", "reason": "两行\\n理由"}], "spreadDueDates": "yes", "surplus": 1}""")
                .post(DRAWS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/title required",
                                "/district division-code",
                                "/to ends-before-it-begins",
                                "/quotas/0/number number-or-share",
                                "/quotas/1/siteType enum",
                                "/quotas/1/number number-or-share",
                                "/quotas/2 quotas-overlap",
                                "/quotas/2/number min",
                                "/quotas/3 quotas-overlap",
                                "/quotas/3/share max",
                                "/weights/base min",
                                "/weights/risks/1/risk repeated",
                                "/weights/risks/1/weight max",
                                "/weights/risks/2/risk enum",
                                "/weights/lowCoverageBelow min",
                                "/inspectorsPerSite min",
                                "/inspectors/0 certificate-number",
                                "/notInspectedSince date",
                                "/exclusions/0/siteId uuid",
                                "/exclusions/0/reason pattern",
                                "/spreadDueDates boolean"));
    }

    @Test
    void quotasOfDistrictsWithinOneAnotherOverlap() {
        Caller.as("bureau-admin")
                .body(plan("630104").replace("[{", """
                        [{"siteType": "OFFICE_BUILDING", "district": "630104001", "number": 1},
                         {"siteType": "OFFICE_BUILDING", "district": "630105", "number": 1}, {"""))
                .post(DRAWS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/quotas/1/district outside-plan", "/quotas/2 quotas-overlap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"quotas\": []}", "{\"quotas\": [null]}", "{\"weights\": 3}"})
    void refusesWhatIsNoPlan(String body) {
        Caller.as("bureau-admin").body(body).post(DRAWS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aPlanOfMoreThanAYearIsRefused() {
        Caller.as("bureau-admin")
                .body(plan("630104").replace("2022-04-30", "2023-04-03"))
                .post(DRAWS)
                .then()
                .statusCode(400)
                .body("errors.code", contains("period-too-long"));
    }

    @Test
    void whatAPlanNamesMustBeKnown() {
        Caller.as("bureau-admin")
                .body(plan("630104").replace("]}", """
                        ], "inspectors": ["青Z9999"], "exclusions": [{"siteId": "%s", "reason": "已检"}]}""".formatted(UUID.randomUUID())))
                .post(DRAWS)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/exclusions/0/siteId site", "/inspectors/0 inspector"));
    }

    @Test
    void filtersAndPages() {
        String district = ToldSites.newDistrict();
        String first = planned(plan(district));
        String second = planned(plan(district).replace("2022-04-", "2022-06-"));
        step(second, "withdrawal", 1, "{\"reason\": \"不办\"}").statusCode(200);
        String here = DRAWS + "?district=" + district;

        String cursor = Caller.as("analyst")
                .get(here + "&limit=1")
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("nextCursor");
        Caller.as("analyst").get(here + "&limit=1&cursor=" + cursor).then().body("items.id", contains(second));
        Caller.as("analyst").get(here + "&status=WITHDRAWN").then().body("items.id", contains(second));
        Caller.as("analyst").get(here + "&from=2022-04-30&to=2022-05-31").then().body("items.id", contains(first));
        Caller.as("analyst").get(here + "&from=2022-05-01&to=2022-05-31").then().body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}, audit {3}")
    @CsvSource({
        "bureau-admin, 201, 200, 200",
        "inspector, 403, 200, 403",
        "analyst, 403, 200, 200",
        "site-operator, 403, 403, 403",
        "district-system, 403, 403, 403",
        "frontend, 403, 403, 403",
        "privacy-officer, 403, 403, 403",
    })
    void asksForARole(String role, int write, int read, int audit) {
        String id = planned(plan("630104"));

        Caller.as(role).body(plan("630104")).post(DRAWS).then().statusCode(write);
        Caller.as(role).get(DRAWS).then().statusCode(read);
        Caller.as(role).get(DRAWS + "/" + id).then().statusCode(read);
        Caller.as(role).get(DRAWS + "/" + id + "/candidates").then().statusCode(audit);
        for (String step : new String[] {"drawing", "publication", "withdrawal"}) {
            Caller.as(role)
                    .body(step.equals("withdrawal") ? "{\"reason\": \"试\"}" : "{}")
                    .post(DRAWS + "/" + id + "/" + step)
                    .then()
                    .statusCode(write == 201 ? 428 : 403);
        }
        RestAssured.get(DRAWS).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = planned(plan("630104"));
        var beijing = Caller.token("bureau-admin").districts("11");

        Caller.with(beijing).get(DRAWS + "/" + id).then().statusCode(404);
        Caller.with(beijing).get(DRAWS + "/" + id + "/record").then().statusCode(404);
        Caller.with(beijing).get(DRAWS + "/" + id + "/candidates").then().statusCode(404);
        Caller.with(beijing).get(DRAWS + "/" + id + "/verification").then().statusCode(404);
        Caller.with(beijing)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(DRAWS + "/" + id + "/drawing")
                .then()
                .statusCode(404);
        Caller.with(beijing)
                .body(plan("630104"))
                .post(DRAWS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/district"));
    }
}
