package org.sitesentinel.screening.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.leaves;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Today's national policy asks nothing; a district that asks for tests keeps its people. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PurgeAtSunsetTest {
    private static final String STRICT = "639201";
    private static final String STRICT_POLICY = """
            {"disease": "COVID_19", "division": "%s", "name": "严格", "validFrom": "2023-06-01", "lookBackDays": 0,
             "riskUnit": "NONE", "highRiskMeasure": "NONE", "mediumRiskMeasure": "NONE", "measureDays": 0,
             "certificateClock": "SAMPLED", "riskBasis": "EITHER", "greenCodeRequired": false,
             "testingIntervalDays": 7}""";

    @Test
    void whoHasLeftAndWasNotHeardOfSinceIsErasedWithEvidence() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, "639202");
        String gone = whoLeft(site);
        String fresh = whoLeft(site);
        String there = joined(site, member()).extract().path("personRef");
        longAgo(gone, there);

        List<String> evidence = purge().then().statusCode(200).extract().path("id");

        assertThat(isKnown(gone)).isFalse();
        assertThat(isKnown(fresh)).isTrue();
        assertThat(isKnown(there)).isTrue();
        Caller.as("privacy-officer")
                .get("/api/v1/person-purges?limit=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(evidence.get(0)))
                .body("items.find { it.id == '%s' }.cause".formatted(evidence.get(0)), equalTo("SUNSET"))
                .body("items.find { it.id == '%s' }.reason".formatted(evidence.get(0)), equalTo("季度清理"));
    }

    @Test
    void thePolicySaysAfterHowManyDaysAndTheEvidenceTellsWhich() {
        // Nothing is asked since 2023: by the configuration, 30 days after they were last heard of.
        String brief = saying("639203", 10);
        String lasting = saying("639204", 400);
        String soonGone = whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, "639203"));
        String kept = whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, "639204"));
        String usual = whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, "639205"));
        daysAgo(20, soonGone, usual);
        longAgo(kept);

        JsonPath first = purge().then().statusCode(200).extract().jsonPath();

        assertThat(List.of(isKnown(soonGone), isKnown(kept), isKnown(usual))).containsExactly(false, true, true);
        assertThat(first.getList("findAll { it.policyId == '%s' }.afterDays".formatted(brief)))
                .isEqualTo(List.of(10));
        assertThat(first.getList("findAll { it.policyId == '%s' }.policyVersion".formatted(brief)))
                .isEqualTo(List.of(1));
        assertThat(first.getList("findAll { it.policyId == '%s' }".formatted(lasting)))
                .isEmpty();

        daysAgo(20, usual);
        JsonPath second = purge().then().statusCode(200).extract().jsonPath();

        assertThat(isKnown(usual)).isFalse();
        assertThat(second.getList("findAll { it.policyId == null }.afterDays")).containsOnly(30);
    }

    @Test
    void thePolicyThatCheckedLastSaysWhereTheOneThatHoldsIsSilent() {
        String asked = Caller.as("bureau-admin")
                .body(STRICT_POLICY
                        .formatted("639206")
                        .replace("}", ", \"validTo\": \"2023-06-30\", \"purgeAfterDays\": 60}"))
                .post("/api/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String gone = whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, "639206"));
        longAgo(gone);

        JsonPath evidence = purge().then().statusCode(200).extract().jsonPath();

        assertThat(isKnown(gone)).isFalse();
        assertThat(evidence.getList("findAll { it.policyId == '%s' }.afterDays".formatted(asked)))
                .isEqualTo(List.of(60));
    }

    @Test
    void whoWasInSeveralDistrictsStaysUntilNoneOfThemNeedsThem() {
        saying("639207", 10);
        saying("639208", 400);
        String document = ReturneeFixture.number();
        String ref = whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, "639207"), document);
        whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, "639208"), document);
        longAgo(ref);
        purge().then().statusCode(200);
        assertThat(isKnown(ref)).isTrue();

        longAgo(ref);
        purge().then().statusCode(200);
        assertThat(isKnown(ref)).isFalse();
    }

    @Test
    void whoBelongsToADistrictWhosePolicyAsksSomethingStays() {
        Caller.as("bureau-admin")
                .body(STRICT_POLICY.formatted(STRICT))
                .post("/api/v1/policies")
                .then()
                .statusCode(201);
        String kept = whoLeft(TestSites.known(SiteType.CONSTRUCTION_SITE, STRICT));
        longAgo(kept);

        purge().then().statusCode(200);

        assertThat(isKnown(kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau-admin", "site-operator", "district-system", "frontend", "inspector", "analyst"})
    void noOtherRolePurgesOrReadsTheEvidence(String role) {
        Caller.as(role).get("/api/v1/person-purges").then().statusCode(403);
        Caller.as(role)
                .body("{\"reason\": \"because\"}")
                .post("/api/v1/person-purges")
                .then()
                .statusCode(403);
    }

    /** A policy that asks nothing and says how long persons are kept. */
    private static String saying(String district, int days) {
        return adopted(lookingBack(0, district, "2023-06-01").replace("}", ", \"purgeAfterDays\": " + days + "}"))
                .extract()
                .path("id");
    }

    private static String whoLeft(SiteRef site) {
        return whoLeft(site, ReturneeFixture.number());
    }

    private static String whoLeft(SiteRef site, String document) {
        var span = joined(site, member(document, Post.CONSTRUCTION_WORKER, "2022-03-01"))
                .extract();
        leaves(site, span.path("id"), 1, "2022-03-10").statusCode(201);
        return span.path("personRef");
    }

    /** As if nothing had been heard of these persons for a year. */
    private static void longAgo(String... refs) {
        daysAgo(365, refs);
    }

    private static void daysAgo(int days, String... refs) {
        String listed = "('" + String.join("', '", refs) + "')";
        for (String table : List.of("person", "personnel_span")) {
            TestLog.count("with moved as (update " + table + " set recorded_at = recorded_at - interval '" + days
                    + " days'" + " where person_ref in " + listed + " returning 1) select count(*) from moved");
        }
    }

    private static boolean isKnown(String ref) {
        return TestLog.count("select count(*) from person where person_ref = '" + ref + "'") == 1;
    }

    private static Response purge() {
        return Caller.as("privacy-officer").body("{\"reason\": \"季度清理\"}").post("/api/v1/person-purges");
    }
}
