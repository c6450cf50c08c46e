package org.sitesentinel.reporting.briefing;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BriefingResourceTest {
    private static final String BRIEFINGS = "/api/v1/briefings";
    private static final String VACCINATION = "document.sections[0].paragraphs[3]";

    @Test
    void everyFigureIsTheAnswerToItsOwnQuestion() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "156001");
        tell(site, 1, 6974, 6558, 5099);

        String href = issue("156001")
                .body(VACCINATION + ".text.zh", containsString("接种率 94.03%"))
                .body(VACCINATION + ".text.en", containsString("a booster (73.11%)"))
                .body(VACCINATION + ".figures.boosterRate.numerator", equalTo(5099))
                .body("document.sections.paragraphs.flatten().text.zh", not(hasItem(containsString("{"))))
                .body("document.sections.paragraphs.flatten().text.en", not(hasItem(containsString("{"))))
                .extract()
                .path(VACCINATION + ".figures.boosterRate.href");

        Caller.as("analyst").get(href).then().statusCode(200).body("total.numerator", equalTo(5099));
    }

    @Test
    void staysAsItWasIssued() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "156002");
        tell(site, 1, 100, 90, 50);
        String id = issue("156002").extract().path("id");

        tell(site, 2, 100, 90, 60);

        Caller.as("inspector")
                .get(BRIEFINGS + "/" + id)
                .then()
                .body(VACCINATION + ".figures.booster.numerator", equalTo(50));
        issue("156002").body(VACCINATION + ".figures.booster.numerator", equalTo(60));
        Caller.as("analyst")
                .get(BRIEFINGS + "?district=156002&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"district\": \"63\"}",
                "{\"district\": \"630104\", \"asOf\": \"2999-01-01\"}",
                "[]",
                "{\"district\": \"630104\", \"x\": 1}"
            })
    void refusesWhatIsNoBriefing(String body) {
        Caller.as("analyst").body(body).post(BRIEFINGS).then().statusCode(400);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("analyst")
                .body("{\"asOf\": \"2022-13-01\", \"title\": \"x\"}")
                .post(BRIEFINGS)
                .then()
                .body("errors.code", containsInAnyOrder("date", "required", "unknown-field"));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = issue("156003").extract().path("id");
        var stranger = Caller.token("analyst").districts("11");

        Caller.with(stranger).get(BRIEFINGS + "/" + id).then().statusCode(404);
        Caller.with(stranger).get(BRIEFINGS).then().body("items", hasSize(0));
        Caller.with(stranger)
                .body("{\"district\": \"156003\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(422);
        Caller.as("analyst").get(BRIEFINGS + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("inspector")
                .body("{\"district\": \"156003\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(403);
    }

    @Test
    void theSameKeyGetsTheSameBriefing() {
        String body = "{\"district\": \"156004\"}";
        String first = Caller.as("analyst")
                .header("Idempotency-Key", "b1")
                .body(body)
                .post(BRIEFINGS)
                .path("id");

        Caller.as("analyst")
                .header("Idempotency-Key", "b1")
                .body(body)
                .post(BRIEFINGS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        Caller.as("analyst")
                .header("Idempotency-Key", "b1")
                .body("{\"district\": \"156005\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(422);
    }

    private static ValidatableResponse issue(String district) {
        return Caller.as("bureau-admin")
                .body("{\"district\": \"%s\", \"asOf\": \"2022-03-31\"}".formatted(district))
                .post(BRIEFINGS)
                .then()
                .statusCode(201);
    }

    private static void tell(SiteRef site, long version, int headcount, int primary, int booster) {
        TestLog.publish(
                TallyState.RECORDED, Told.tally(site, "tally-" + site.id(), version, headcount, primary, booster));
        TestLog.awaitApplied(TallyState.TOPIC);
    }
}
