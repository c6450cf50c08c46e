package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.siteregistry.site.SiteFixture;

@QuarkusTest
@TestProfile(OpenLookUpsTest.FewLookUps.class)
@WithTestResource(PlatformTestResource.class)
class OpenLookUpsTest {
    /** One every thirty seconds after the first two: too slow for a test to see any come back. */
    public static final class FewLookUps implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("site-sentinel.site-registry.open-look-ups-per-minute", "2");
        }
    }

    @Test
    void anAddressThatAsksTooOftenMustWaitWhetherItKnowsACodeOrGuesses() throws Exception {
        String building = SiteFixture.compound("1号楼").buildings().get(0);
        String code = VenueCodeFixture.issued(building);

        List<Response> guesses = Parallel.call(4, () -> RestAssured.get(VenueCodeFixture.CODES + CodeText.next()));

        assertThat(guesses).filteredOn(answer -> answer.statusCode() == 404).hasSize(2);
        assertThat(guesses).filteredOn(answer -> answer.statusCode() == 429).hasSize(2);
        Caller.as("bureau-admin")
                .get(VenueCodeFixture.CODES + code)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Cache-Control", nullValue())
                .body("type", endsWith(":too-many-requests"))
                .body("retryAfterSeconds", allOf(greaterThan(0), lessThanOrEqualTo(31)));
        VenueCodeFixture.post(code).then().statusCode(201);
    }
}
