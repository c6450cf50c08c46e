package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** One person comes; who has no right to small cells subtracts one answer from another and does not find them. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class FiguresOfPeopleTest {
    private static final String HEADCOUNT = "/api/v1/metrics/vaccination.headcount";
    private static final String COVERAGE = "/api/v1/metrics/vaccination.booster-coverage";

    @Test
    void thatOneCameIsToldToNobodyWithoutTheRight() {
        String district = "996201";
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, district);
        tally(site, Told.DAY, 1, 100, "2022-03-31T09:00:00Z");
        tally(site, Told.DAY.plusDays(1), 1, 101, "2022-04-01T09:00:00Z");
        tally(site, Told.DAY.plusDays(1), 2, 102, "2022-04-02T09:00:00Z");
        TestLog.awaitApplied(TallyState.TOPIC);

        for (String question : List.of(
                "?asOf=2022-03-31",
                "?asOf=2022-04-01",
                "?asOf=2022-04-01&knownAt=2022-04-01T12:00:00Z",
                "?asOf=2022-04-01&siteType=CONSTRUCTION_SITE",
                "?from=2022-04-01&to=2022-04-01&compare=PREVIOUS_PERIOD&groupBy=siteType")) {
            inspector(district, HEADCOUNT + question)
                    .body("total.value", equalTo(100))
                    .body("roundedTo", equalTo(5))
                    .body("rows.value", everyItem(equalTo(100)));
        }
        inspector(district, HEADCOUNT + "?from=2022-04-01&to=2022-04-01&compare=PREVIOUS_PERIOD&groupBy=siteType")
                .body("comparison.total.value", equalTo(100))
                .body("comparison.change", equalTo(0))
                .body("rows[0].before.value", equalTo(100))
                .body("rows[0].change", equalTo(0));
        inspector(district, HEADCOUNT + "/series?from=2022-03-31&to=2022-04-02&groupBy=siteType")
                .body("points.total.value", contains(100, 100, 100))
                .body("points.rows.flatten().value", contains(100, 100, 100))
                .body("roundedTo", equalTo(5));
        inspector(district, COVERAGE + "?asOf=2022-04-01")
                .body("total.numerator", equalTo(80))
                .body("total.denominator", equalTo(100))
                .body("total.value", equalTo(80.0f));

        Caller.as("analyst")
                .get(HEADCOUNT + "/series?from=2022-03-31&to=2022-04-02&district=" + district)
                .then()
                .body("points.total.value", contains(100, 102, 102))
                .body("roundedTo", nullValue());
        Caller.as("bureau-admin")
                .get(COVERAGE + "?asOf=2022-04-01&district=" + district)
                .then()
                .body("total.numerator", equalTo(82))
                .body("total.denominator", equalTo(102))
                .body("roundedTo", nullValue());
    }

    /** What the others come to is rounded by itself: it is no way around the rounding of the first. */
    @Test
    void theRestOfTheGroupsIsRoundedToo() {
        String district = "996202";
        for (int people : new int[] {11, 12, 13}) {
            tally(Told.site(SiteType.values()[people - 11], district), Told.DAY, 1, people, "2022-03-31T09:00:00Z");
        }
        TestLog.awaitApplied(TallyState.TOPIC);

        inspector(district, HEADCOUNT + "?groupBy=siteType&top=1")
                .body("total.value", equalTo(35))
                .body("rows.value", contains(15))
                .body("rest.figure.value", equalTo(25));
        Caller.as("analyst")
                .get(HEADCOUNT + "?groupBy=siteType&top=1&district=" + district)
                .then()
                .body("rows.value", contains(13))
                .body("rest.figure.value", equalTo(23));
    }

    @Test
    void whatCountsNoPeopleIsExactForEverybody() {
        inspector("996203", "/api/v1/metrics/sites.registered").body("roundedTo", nullValue());
    }

    /** The inspector's own district is the whole: small cells elsewhere hide nothing here. */
    private static ValidatableResponse inspector(String district, String question) {
        return Caller.with(Caller.token("inspector").districts(district))
                .get(question)
                .then()
                .statusCode(200);
    }

    private static void tally(SiteRef site, LocalDate day, long version, int headcount, String recordedAt) {
        TallyState told = Told.tally(site, "tally-" + site.id() + day, version, headcount, 0, 0);
        TestLog.publish(
                TallyState.RECORDED,
                new TallyState(
                        told.id(),
                        version,
                        day,
                        Instant.parse(recordedAt),
                        told.subject(),
                        told.population(),
                        told.district(),
                        site,
                        told.post(),
                        headcount,
                        headcount,
                        Math.max(0, headcount - 20),
                        0,
                        0,
                        0,
                        0));
    }
}
