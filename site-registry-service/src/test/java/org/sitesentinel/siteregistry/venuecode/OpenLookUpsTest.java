package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.siteregistry.ConfigFixture;
import org.sitesentinel.siteregistry.site.SiteFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OpenLookUpsTest {
    @Test
    void anAddressThatAsksTooOftenMustWaitWhetherItKnowsACodeOrGuesses() throws Exception {
        String building = SiteFixture.compound("1号楼").buildings().get(0);
        String code = VenueCodeFixture.issued(building);
        // One every thirty seconds after the first two: too slow for a test to see any come back.
        QuarkusMock.installMockForType(
                new OpenLookUps(ConfigFixture.with(Map.of("open-look-ups-per-minute", "2"))), OpenLookUps.class);

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
