package org.sitesentinel.screening.testresult.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;
import static org.sitesentinel.screening.testresult.TestResultFixture.newReference;
import static org.sitesentinel.screening.testresult.TestResultFixture.of;
import static org.sitesentinel.screening.testresult.TestResultFixture.result;
import static org.sitesentinel.screening.testresult.TestResultFixture.row;
import static org.sitesentinel.screening.testresult.TestResultFixture.submit;
import static org.sitesentinel.screening.testresult.TestResultFixture.version;
import static org.sitesentinel.screening.testresult.tally.TallyFixture.counted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestDatabase;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TestingAlertTest {
    private static final String ALERTS = "/api/v1/testing-alerts";

    @Test
    void samplesWithoutAResultAfterThePolicysHoursAreMissed() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String lab = "lab-" + UUID.randomUUID();
        String late = newReference();
        String number = ReturneeFixture.number();
        submit(
                        of(site, late, number, "\"lab\": \"" + lab + "\""),
                        row(site, newReference(), "\"lab\": \"" + lab + "\""),
                        row(site, newReference(), "\"lab\": \"" + lab + "\"", result("NEGATIVE")),
                        row(site, newReference(), "\"lab\": \"" + lab + "\"")
                                .replace(
                                        "2022-03-30T08:00:00+08:00",
                                        Instant.now().minusSeconds(60).toString()))
                .then()
                .body("created", equalTo(4));

        Caller.as("inspector")
                .get(ALERTS + "?kind=RESULTS_OVERDUE&limit=1000")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("RESULTS_OVERDUE")))
                .body("items.findAll { it.lab == '" + lab + "' }.samples", contains(2))
                .body("items.findAll { it.lab == '" + lab + "' }.siteId", contains(site.id()))
                .body("items.findAll { it.lab == '" + lab + "' }.hours", contains(48))
                .body("items.findAll { it.lab == '" + lab + "' }.since", contains("2022-03-30T00:00:00Z"));
        Caller.with(Caller.token("inspector").districts("630105"))
                .get(ALERTS + "?kind=RESULTS_OVERDUE&limit=1000")
                .then()
                .body("items.findAll { it.lab == '" + lab + "' }", empty());

        submit(of(site, late, number, "\"lab\": \"" + lab + "\"", result("NEGATIVE"), version(2)))
                .then()
                .body("updated", equalTo(1));

        Caller.as("bureau-admin")
                .get(ALERTS + "?limit=1000")
                .then()
                .body("items.findAll { it.lab == '" + lab + "' }.samples", contains(1));
    }

    @Test
    void thePolicyOfPlaceAndDaySaysHowLongAResultMayTake() {
        String sampledAt = Instant.now().minus(Duration.ofHours(20)).toString();
        String lab = "lab-" + UUID.randomUUID();
        for (var hours : Map.of("654101", "12", "654102", "30").entrySet()) {
            adopted(lookingBack(0, hours.getKey(), "2022-03-01")
                    .replaceFirst(
                            "}\\s*$", ", \"certificateHours\": 1, \"resultWithinHours\": " + hours.getValue() + "}"));
        }
        // Silent about results: the configuration decides, however young a certificate must be.
        adopted(lookingBack(0, "654103", "2022-03-01").replaceFirst("}\\s*$", ", \"certificateHours\": 1}"));
        for (String district : List.of("654101", "654102", "654103")) {
            SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);
            submit(row(site, newReference(), "\"lab\": \"" + lab + "\"")
                            .replace("2022-03-30T08:00:00+08:00", sampledAt))
                    .then()
                    .body("created", equalTo(1));
        }

        Caller.as("inspector")
                .get(ALERTS + "?kind=RESULTS_OVERDUE&limit=1000")
                .then()
                .body("items.findAll { it.lab == '" + lab + "' }.district", contains("654101"))
                .body("items.findAll { it.lab == '" + lab + "' }.hours", contains(12));
    }

    @Test
    void aLaboratoryOfWhichNothingComesIsMissedUntilItIsHeardOfAgain() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String lab = "lab-" + UUID.randomUUID();
        String silent = "items.findAll { it.lab == '" + lab + "' }.kind";
        submit(row(site, newReference(), "\"lab\": \"" + lab + "\"", result("NEGATIVE")));
        counted("testing_lab where lab = '" + lab + "'");
        Caller.as("bureau-admin").get(ALERTS + "?limit=1000").then().body(silent, empty());

        TestDatabase.execute(
                "update testing_lab set last_heard_at = now() - interval '49 hours' where lab = '" + lab + "'");

        Caller.as("bureau-admin").get(ALERTS + "?limit=1000").then().body(silent, contains("LAB_SILENT"));
        submit(row(site, newReference(), "\"lab\": \"" + lab + "\"", result("NEGATIVE")));
        counted("testing_lab where last_heard_at > now() - interval '1 hour' and lab = '" + lab + "'");
        Caller.as("bureau-admin").get(ALERTS + "?limit=1000").then().body(silent, empty());
    }

    @Test
    void isForWhoSupervises() {
        for (String role : List.of("site-operator", "frontend", "analyst", "district-system", "privacy-officer")) {
            Caller.as(role).get(ALERTS).then().statusCode(403);
        }
    }
}
