package org.sitesentinel.vaccination.tally;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;

/** A figure that was corrected, and what it was. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TallyKnownAtTest {
    private static final String TALLIES = "/api/v1/tallies";

    @Test
    void bothFiguresStayAnswerable() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id =
                ReportedFixture.reported(site, "2022-03-31", 10, 9, 8).extract().path("id");
        String first =
                Caller.as("analyst").get(TALLIES + "/" + id).then().extract().path("recordedAt");
        ReportedFixture.corrected(id, 1, 12, 10, 9);

        Caller.as("analyst")
                .queryParam("knownAt", first)
                .get(TALLIES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("counts.headcount", equalTo(10))
                .body("recordedAt", equalTo(first));
        Caller.as("analyst")
                .queryParam("knownAt", Instant.now().toString())
                .get(TALLIES + "/" + id)
                .then()
                .body("version", equalTo(2))
                .body("counts.headcount", equalTo(12));
        Caller.as("analyst")
                .queryParam("subject", site.id())
                .queryParam("knownAt", first)
                .get(TALLIES)
                .then()
                .body("items.version", contains(1))
                .body("items.counts.booster", contains(8));
        Caller.as("analyst")
                .queryParam("subject", site.id())
                .get(TALLIES)
                .then()
                .body("items.version", contains(2));
    }

    @Test
    void whatWasNotKnownYetIsNotThere() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id =
                ReportedFixture.reported(site, "2022-03-31", 10, 9, 8).extract().path("id");

        Caller.as("analyst")
                .queryParam("knownAt", "2022-04-01T00:00:00+08:00")
                .get(TALLIES + "/" + id)
                .then()
                .statusCode(404);
        Caller.as("analyst")
                .queryParam("subject", site.id())
                .queryParam("knownAt", "2022-04-01T00:00:00+08:00")
                .get(TALLIES)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theHistoryTellsBeforeAndAfterWhoAndWhy() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id =
                ReportedFixture.reported(site, "2022-03-31", 10, 9, 8).extract().path("id");
        ReportedFixture.corrected(id, 1, 12, 10, 9);
        ReportedFixture.corrected(id, 2, 13, 10, 9);

        Caller.as("analyst")
                .get(TALLIES + "/" + id + "/versions")
                .then()
                .body("[0].before", nullValue())
                .body("[1].before.headcount", equalTo(10))
                .body("[1].counts.headcount", equalTo(12))
                .body("[2].before.headcount", equalTo(12))
                .body("[2].counts.headcount", equalTo(13))
                .body("[2].reason", equalTo("漏报"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "now", "2022-03-31", "2022-03-31T10:00:00", "2022-02-30T10:00:00Z", "0000-01-01T00:00:00Z"})
    void anInstantHasAnOffset(String text) {
        Caller.as("analyst")
                .queryParam("knownAt", text)
                .get(TALLIES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?knownAt date-time"));
    }

    @Test
    void aPlusThatCameAsASpaceIsRead() {
        Caller.as("analyst")
                .urlEncodingEnabled(false)
                .get(TALLIES + "?knownAt=2022-04-01T00:00:00+08:00")
                .then()
                .statusCode(200);
    }
}
