package org.sitesentinel.screening.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.leaves;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** Today's national policy asks nothing; a district that asks for tests keeps its people. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PurgeAtSunsetTest {
    private static final String STRICT = "639201";

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
    void whoBelongsToADistrictWhosePolicyAsksSomethingStays() {
        Caller.as("bureau-admin")
                .body("""
                        {"disease": "COVID_19", "division": "%s", "name": "严格", "validFrom": "2023-06-01", "lookBackDays": 0,
                         "riskUnit": "NONE", "highRiskMeasure": "NONE", "mediumRiskMeasure": "NONE", "measureDays": 0,
                         "certificateClock": "SAMPLED", "riskBasis": "EITHER", "greenCodeRequired": false,
                         "testingIntervalDays": 7}""".formatted(STRICT))
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

    private static String whoLeft(SiteRef site) {
        var span = joined(site, member()).extract();
        leaves(site, span.path("id"), 1, "2022-03-10").statusCode(201);
        return span.path("personRef");
    }

    /** As if nothing had been heard of these persons for a year. */
    private static void longAgo(String... refs) {
        String listed = "('" + String.join("', '", refs) + "')";
        for (String table : List.of("person", "personnel_span")) {
            TestLog.count("with moved as (update " + table + " set recorded_at = recorded_at - interval '1 year'"
                    + " where person_ref in " + listed + " returning 1) select count(*) from moved");
        }
    }

    private static boolean isKnown(String ref) {
        return TestLog.count("select count(*) from person where person_ref = '" + ref + "'") == 1;
    }

    private static Response purge() {
        return Caller.as("privacy-officer").body("{\"reason\": \"季度清理\"}").post("/api/v1/person-purges");
    }
}
