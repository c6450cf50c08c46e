package org.sitesentinel.siteregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.policy.ReadinessPolicyFixture.POLICIES;
import static org.sitesentinel.siteregistry.policy.ReadinessPolicyFixture.adopted;
import static org.sitesentinel.siteregistry.policy.ReadinessPolicyFixture.requiring;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.readiness.ReadinessFixture;
import org.sitesentinel.siteregistry.resumption.ResumptionFixture;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReadinessPolicyResourceTest {
    @ParameterizedTest(name = "{0}: {1} days, access control needed: {2}")
    @CsvSource({
        "CONSTRUCTION_SITE, 7, false",
        "RESIDENTIAL_COMPOUND, 7, false",
        "OFFICE_BUILDING, 7, true",
    })
    void whereNobodyAdoptedAnythingAWeekIsRequired(String type, int days, boolean access) {
        for (String on : new String[] {"1970-01-01", "2022-03-31", "2999-12-31"}) {
            Caller.as("analyst")
                    .get(POLICIES + "/in-force?siteType=" + type + "&division=210101&on=" + on)
                    .then()
                    .statusCode(200)
                    .body("division", equalTo("000000"))
                    .body("requiredSupplyDays", equalTo(days))
                    .body("accessControlNeeded", equalTo(access))
                    .body("accessControlStaleDays", equalTo(180))
                    .body("supplyReserveStaleDays", equalTo(14))
                    .body("isolationRoomsStaleDays", equalTo(30))
                    .body("disinfectionStaleDays", equalTo(7));
        }
    }

    @Test
    void adoptsAPolicy() {
        var answer = adopted(requiring(10, "210102", "2022-03-01"))
                .header("ETag", "\"1\"")
                .body("name", equalTo("储备10天"))
                .body("validTo", nullValue())
                .body("recordedBy", notNullValue())
                .extract();
        String id = answer.path("id");

        assertThat(answer.header("Location")).endsWith(POLICIES + "/" + id);
        Caller.as("site-operator")
                .get(POLICIES + "/" + id)
                .then()
                .statusCode(200)
                .body("siteType", equalTo("RESIDENTIAL_COMPOUND"))
                .body("requiredSupplyDays", equalTo(10));
        Caller.as("analyst").get(POLICIES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    // The wider a policy of this test, the later it begins: length of division comes before the day.
    @ParameterizedTest(name = "in {0}: {1} days")
    @CsvSource({
        "230301001, 43",
        "230301002, 42",
        "230301, 42",
        "230302, 41",
        "230400, 40",
        "210301, 7",
    })
    void theLongestMatchingDivisionWins(String division, int days) {
        adoptedOnce(requiring(43, "230301001", "2022-03-02"));
        adoptedOnce(requiring(42, "230301", "2022-03-03"));
        adoptedOnce(requiring(41, "230300", "2022-03-04"));
        adoptedOnce(requiring(40, "230000", "2022-03-05"));

        inForce(division, "2022-03-05").body("requiredSupplyDays", equalTo(days));
        Caller.as("analyst")
                .get(POLICIES + "/in-force?siteType=OFFICE_BUILDING&on=2022-03-05&division=" + division)
                .then()
                .body("requiredSupplyDays", equalTo(7));
    }

    /** The cases of a table share their policies. */
    private static void adoptedOnce(String body) {
        assertThat(Caller.as("bureau-admin").body(body).post(POLICIES).statusCode())
                .isIn(201, 409);
    }

    @Test
    void ofOneDivisionTheLatestBeginningWinsUntilItsLastDay() {
        adopted(requiring(12, "210103", "2022-03-10").replaceFirst("\\{", "{\"validTo\": \"2022-03-19\", "));
        adopted(requiring(11, "210103", "2022-03-01"));

        inForce("210103", "2022-02-28").body("requiredSupplyDays", equalTo(7));
        inForce("210103", "2022-03-09").body("requiredSupplyDays", equalTo(11));
        inForce("210103", "2022-03-10").body("requiredSupplyDays", equalTo(12));
        inForce("210103", "2022-03-19").body("requiredSupplyDays", equalTo(12));
        inForce("210103", "2022-03-20").body("requiredSupplyDays", equalTo(11));
    }

    @Test
    void ofParallelPoliciesOfADayOneIsAdoptedAndTheOthersPointToIt() throws Exception {
        String body = requiring(10, "210104", "2022-03-01");

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(POLICIES).statusCode());

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        String only =
                list("?division=210104").body("items", hasSize(1)).extract().path("items[0].id");
        Caller.as("bureau-admin")
                .body(body)
                .post(POLICIES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":readiness-policy-exists"))
                .body("existing", equalTo(POLICIES + "/" + only));
        adopted(body.replace("RESIDENTIAL_COMPOUND", "OFFICE_BUILDING"));
        adopted(body.replace("03-01", "03-02"));
    }

    @Test
    void filtersAndPages() {
        for (int days = 1; days <= 3; days++) {
            adopted(requiring(days, "210105", "2022-03-0" + days));
        }

        String cursor = list("?division=210105&limit=2")
                .body("items.requiredSupplyDays", contains(1, 2))
                .extract()
                .path("nextCursor");
        list("?division=210105&limit=2&cursor=" + cursor)
                .body("items.requiredSupplyDays", contains(3))
                .body("nextCursor", nullValue());
        list("?division=210105&on=2022-03-02").body("items.requiredSupplyDays", contains(1, 2));
        list("?division=210105&siteType=OFFICE_BUILDING").body("items", hasSize(0));
    }

    @Test
    void aReportIsHeldAgainstThePolicyOfItsDay() {
        adopted(requiring(8, "210106", "2022-03-10"));
        Compound site = SiteFixture.compoundIn("210106", "1号楼");

        ReadinessFixture.supplies(site, 350, "2022-03-09", 0);
        ReadinessFixture.supplies(site, 350, "2022-03-10", 1);

        Caller.as("analyst")
                .get(site.path() + "/supply-reserve/history")
                .then()
                .body("items.report.requiredDays", contains(7, 8))
                .body("items.report.met", contains(true, false));
        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, site.id() + ":supply-reserve"))
                .extracting(event ->
                        event.state().businessDate() + " " + event.state().supplyReserve())
                .containsExactly(
                        "2022-03-09 " + new ReadinessState.SupplyReserve(7, 7),
                        "2022-03-10 " + new ReadinessState.SupplyReserve(7, 8));
    }

    @Test
    void shortagesReadinessAndResumptionAreJudgedByThePolicyOfTheDay() {
        Compound site = SiteFixture.compoundIn("210107", "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("210108", "1号楼");
        ReadinessFixture.supplies(site, 350, ReadinessFixture.today(), 0);
        ReadinessFixture.supplies(elsewhere, 350, ReadinessFixture.today(), 0);
        String application = ResumptionFixture.submitted(site);
        supplies(site, "MET", 7);

        adopted(requiring(8, "210107", ReadinessFixture.today()));

        supplies(site, "UNMET", 8);
        supplies(elsewhere, "MET", 7);
        Caller.as("analyst")
                .get("/api/v1/supply-shortages?district=210107")
                .then()
                .body("items.siteId", contains(site.id()))
                .body("items.status", contains("UNMET"))
                .body("items.requiredDays", contains(8));
        Caller.as("analyst")
                .get("/api/v1/supply-shortages?district=210108")
                .then()
                .body("items", hasSize(0));
        Caller.as("analyst")
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("conditions[1].status", equalTo("UNMET"))
                .body("conditions[1].figures.requiredDays", equalTo(8));
    }

    private static void supplies(Compound site, String status, int required) {
        Caller.as("analyst")
                .get(site.path() + "/readiness")
                .then()
                .body("facets[1].status", equalTo(status))
                .body("facets[1].figures.requiredDays", equalTo(required));
    }

    @Test
    void whatIsStaleAndWhoNeedsAccessControlIsPolicyToo() {
        Compound site = SiteFixture.compoundIn("210109", "1号楼");
        String day = ReadinessFixture.daysAgo(3);
        ReadinessFixture.accessControl(site, "INSTALLED", day, 0);
        ReadinessFixture.supplies(site, 350, day, 0);
        ReadinessFixture.isolationRoom(site, 2, 1, day, 0);
        ReadinessFixture.disinfected(site, day);
        String application = ResumptionFixture.submitted(site);

        String strict = requiring(7, "210109", "2022-03-01")
                .replaceAll("StaleDays\": \\d+", "StaleDays\": 2")
                .replace("Needed\": false", "Needed\": true");
        Caller.as("analyst")
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("conditions[3].figures.needed", equalTo(false));
        adopted(strict);

        Caller.as("analyst")
                .get(site.path() + "/readiness")
                .then()
                .body("facets.status", contains("UNKNOWN", "UNKNOWN", "UNMET", "UNKNOWN", "UNKNOWN"));
        Caller.as("analyst")
                .get("/api/v1/supply-shortages?district=210109")
                .then()
                .body("items.status", contains("UNKNOWN"));
        Caller.as("analyst")
                .get("/api/v1/resumption-applications/" + application)
                .then()
                .body("conditions[3].status", equalTo("UNKNOWN"));
    }

    /** Entered late: by the policy, and by what was fresh, on the day of the decision. */
    @Test
    void aDecisionIsMadeByThePolicyOfItsDay() {
        adopted(requiring(8, "210110", "2022-04-03"));
        Compound site = SiteFixture.compoundIn("210110", "1号楼");
        ReadinessFixture.supplies(site, 350, "2022-04-01", 0);

        Caller.as("analyst").get(site.path() + "/readiness").then().body("facets[1].status", equalTo("UNKNOWN"));
        rejectedOn(site, "2022-04-02")
                .body("decision.conditions[1].status", equalTo("MET"))
                .body("decision.conditions[1].figures.requiredDays", equalTo(7));
        rejectedOn(site, "2022-04-03")
                .body("decision.conditions[1].status", equalTo("UNMET"))
                .body("decision.conditions[1].figures.requiredDays", equalTo(8));
    }

    private static ValidatableResponse rejectedOn(Compound site, String day) {
        String rejection = "{\"outcome\": \"REJECTED\", \"decidedOn\": \"%s\", \"reasons\": [\"物资不足\"]}".formatted(day);
        return ResumptionFixture.step(ResumptionFixture.submitted(site), "decision", 1, rejection)
                .then()
                .statusCode(201);
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        Caller.as("bureau-admin")
                .body("""
                        {"siteType": "CASTLE", "division": "63", "name": " ", "validFrom": "2022-02-30",
                         "requiredSupplyDays": 366, "accessControlNeeded": "yes", "accessControlStaleDays": 0,
                         "supplyReserveStaleDays": 3651, "isolationRoomsStaleDays": 1.5, "surplus": 1}""")
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/siteType enum",
                                "/division division-code",
                                "/name required",
                                "/validFrom date",
                                "/requiredSupplyDays max",
                                "/accessControlNeeded boolean",
                                "/accessControlStaleDays min",
                                "/supplyReserveStaleDays max",
                                "/isolationRoomsStaleDays integer",
                                "/disinfectionStaleDays required"));
        Caller.as("bureau-admin")
                .body(requiring(7, "210111", "2022-03-02").replaceFirst("\\{", "{\"validTo\": \"2022-03-01\", "))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/validTo last-day-before-first"));
        list("?division=210111").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "7"})
    void refusesWhatIsNoPolicy(String body) {
        Caller.as("bureau-admin").body(body).post(POLICIES).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?siteType=CASTLE",
                "?on=2022-02-30",
                "?cursor=-",
                "?colour=green",
                "/in-force?division=630104",
                "/in-force?siteType=OFFICE_BUILDING",
                "/in-force?siteType=OFFICE_BUILDING&division=6301%25",
            })
    void refusesWhatIsNoQuestion(String question) {
        Caller.as("analyst")
                .urlEncodingEnabled(false)
                .get(POLICIES + question)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{0}: adopt {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "frontend, 403, 200",
        "inspector, 403, 200",
        "site-operator, 403, 200",
        "analyst, 403, 200",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
        "nobody, 403, 403",
    })
    void asksForARole(String role, int adopt, int read) {
        Caller.as(role)
                .body(requiring(7, "210112", "2022-03-01"))
                .post(POLICIES)
                .then()
                .statusCode(adopt);
        Caller.as(role).get(POLICIES).then().statusCode(read);
        Caller.as(role)
                .get(POLICIES + "/in-force?siteType=OFFICE_BUILDING&division=210112")
                .then()
                .statusCode(read);
        Caller.as(role)
                .get(POLICIES + "/01795000-0000-7000-8000-000000000101")
                .then()
                .statusCode(read);
        RestAssured.get(POLICIES).then().statusCode(401);
    }

    @ParameterizedTest(name = "districts {0}: {1}")
    @CsvSource({"11, 630104", "63, 000000", "6301, 630000", "630104001, 630104"})
    void aPolicyBeyondTheDistrictsOfItsAuthorIsRefused(String claimed, String division) {
        Caller.with(Caller.token("bureau-admin").districts(claimed))
                .body(requiring(7, division, "2022-03-01"))
                .post(POLICIES)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/division outside-scope"));
    }

    private static ValidatableResponse inForce(String division, String on) {
        return Caller.as("frontend")
                .get(POLICIES + "/in-force?siteType=RESIDENTIAL_COMPOUND&division=" + division + "&on=" + on)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Caller.as("analyst").get(POLICIES + query).then().statusCode(200);
    }
}
