package org.sitesentinel.inspection.rectification.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.inspection.rectification.CaseFixture;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** The policy that comes along remembers a failed item for twelve months. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RepeatOffenderTest {
    private static final String OFFENDERS = "/api/v1/repeat-offenders";

    private static ValidatableResponse opened(SiteRef site, String day, String... items) {
        String inspection = InspectionFixture.deficient(site, day, List.of(items));
        return Caller.as("inspector")
                .body("{\"inspectionId\": \"%s\", \"openedOn\": \"%s\"}".formatted(inspection, day))
                .post(CaseFixture.CASES)
                .then()
                .statusCode(201);
    }

    @Test
    void anItemThatFailsAgainIsLinkedWithTheLatestCaseOfIt() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630202");
        opened(site, "2022-01-10", "masks", "both-codes")
                .body("repeatItems", equalTo(0))
                .body("repeats", empty());
        String second = opened(site, "2022-02-10", "masks")
                .body("repeatItems", equalTo(1))
                .extract()
                .path("id");
        String third = opened(site, "2022-03-10", "masks", "gate-24h")
                .header("ETag", equalTo("\"1\""))
                .body("repeatItems", equalTo(1))
                .body("repeats.item", contains("masks"))
                .body("repeats.earlierCaseId", contains(second))
                .body("repeats.earlierInspectedOn", contains("2022-02-10"))
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(RectificationCaseState.TOPIC, third))
                .extracting(event -> event.state().repeatItems())
                .containsExactly(1);
        Caller.as("analyst")
                .get(OFFENDERS + "?district=630202")
                .then()
                .statusCode(200)
                .body("items.siteId", contains(site.id()))
                .body("items[0].cases", equalTo(2))
                .body("items[0].items", contains("masks"))
                .body("items[0].lastOpenedOn", equalTo("2022-03-10"));
        Caller.as("analyst")
                .get(OFFENDERS + "?district=630202&from=2022-03-01")
                .then()
                .body("items[0].cases", equalTo(1));
        Caller.as("analyst")
                .get(OFFENDERS + "?district=630202&to=2022-01-31")
                .then()
                .body("items", empty());
        Caller.with(Caller.token("analyst").districts("11"))
                .get(OFFENDERS)
                .then()
                .body("items", empty());
        Caller.as("site-operator").get(OFFENDERS).then().statusCode(403);
    }

    @Test
    void whatIsForgottenWithdrawnOrElsewhereIsNoRepetition() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630222");
        SiteRef other = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630222");
        opened(site, "2021-06-10", "masks");
        String withdrawn = opened(site, "2022-06-01", "masks").extract().path("id");
        CaseFixture.taken(withdrawn, "withdrawal", 1, CaseFixture.WITHDRAWAL.replace("03-23", "06-02"));

        opened(other, "2022-06-10", "masks").body("repeatItems", equalTo(0));
        opened(site, "2022-06-10", "masks").body("repeatItems", equalTo(0));
        opened(site, "2022-06-10", "masks").body("repeatItems", equalTo(1));
        Caller.as("analyst").get(OFFENDERS + "?district=630222").then().body("items", hasSize(1));
    }
}
