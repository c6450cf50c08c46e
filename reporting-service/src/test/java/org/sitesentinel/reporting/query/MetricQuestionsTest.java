package org.sitesentinel.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** Periods, several groups and values, order, series, comparison, what was known, and what is refused. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class MetricQuestionsTest {
    private static final LocalDate DAY = Told.DAY;

    @Test
    void whatHappenedIsCountedInAPeriodAndAStateIsThatAtItsEnd() {
        SiteRef site = register(SiteType.CONSTRUCTION_SITE, "996101");
        arrive(site, DAY.minusDays(30), 2);
        arrive(site, DAY, 3);
        arrive(site, DAY.plusDays(1), 4);
        TestLog.awaitApplied(ReturneeState.TOPIC);

        figure("returnees.arrived?district=996101&from=2022-03-31&to=2022-04-01")
                .body("total.value", equalTo(7))
                .body("from", equalTo("2022-03-31"))
                .body("asOf", equalTo("2022-04-01"))
                .body("periodKind", equalTo("COUNT"));
        figure("returnees.arrived?district=996101&period=2022-03").body("total.value", equalTo(5));
        figure("returnees.arrived?district=996101&period=2022-W13").body("total.value", equalTo(7));
        figure("returnees.arrived?district=996101&period=2022-Q1").body("total.value", equalTo(5));
        figure("returnees.arrived?district=996101&period=LAST_7_DAYS").body("total.value", equalTo(0));
        figure("returnees.arrived?district=996101&asOf=2022-04-01").body("total.value", equalTo(9));
        figure("sites.registered?district=996101&period=2022-03")
                .body("total.value", equalTo(1))
                .body("from", nullValue())
                .body("asOf", equalTo("2022-03-31"))
                .body("periodKind", equalTo("STATE"));
        figure("sites.registered?district=996101&period=2022-02").body("total.value", equalTo(0));
    }

    @Test
    void aSiteInspectedInAPeriodCountsInItOnceHoweverOftenItWasBefore() {
        SiteRef often = Told.site(SiteType.OFFICE_BUILDING, "996102");
        inspect(often, DAY.minusDays(40));
        inspect(often, DAY);
        inspect(often, DAY);
        inspect(Told.site(SiteType.OFFICE_BUILDING, "996102"), DAY.minusDays(40));
        TestLog.awaitApplied(InspectionState.TOPIC);

        figure("inspections.sites-inspected?district=996102&period=2022-03").body("total.value", equalTo(1));
        figure("inspections.sites-inspected?district=996102&asOf=2022-03-31").body("total.value", equalTo(2));
        series("inspections.sites-inspected?district=996102&from=2022-02-01&to=2022-03-31&every=MONTH")
                .body("points.total.value", contains(2, 1));
        figure("inspections.sites-inspected/rows?district=996102&asOf=2022-03-31")
                .body("items.numerator", contains(1, 1))
                .body("items.site", hasItem(often.id()));
    }

    @Test
    void theFirstGroupsAreThereAndTheRestIsTold() {
        for (int i = 0; i < 3; i++) {
            register(SiteType.CONSTRUCTION_SITE, "996103");
            register(SiteType.OFFICE_BUILDING, "996104");
        }
        register(SiteType.OFFICE_BUILDING, "996103");
        register(SiteType.RESIDENTIAL_COMPOUND, "996104");
        register(SiteType.RESIDENTIAL_COMPOUND, "996104");

        String both = "sites.registered?district=996103,996104&groupBy=district,siteType";
        figure(both).body("rows", hasSize(4)).body("total.value", equalTo(9));
        figure(both + "&sort=value").body("rows.value", contains(1, 2, 3, 3));
        figure(both + "&sort=-siteType")
                .body(
                        "rows.dimensions.siteType",
                        contains("RESIDENTIAL_COMPOUND", "OFFICE_BUILDING", "OFFICE_BUILDING", "CONSTRUCTION_SITE"));
        figure(both + "&top=2")
                .body("rows.value", contains(3, 3))
                .body("rest.groups", equalTo(2))
                .body("rest.figure.value", equalTo(3))
                .body("total.value", equalTo(9));
        figure(both + "&top=9").body("rows", hasSize(4)).body("rest", nullValue());
        figure("sites.registered?district=996103,996104&siteType=CONSTRUCTION_SITE,RESIDENTIAL_COMPOUND")
                .body("total.value", equalTo(5));
    }

    @Test
    void aPeriodIsHeldAgainstTheOneBefore() {
        SiteRef one = register(SiteType.CONSTRUCTION_SITE, "996105");
        SiteRef other = register(SiteType.OFFICE_BUILDING, "996105");
        arrive(one, LocalDate.of(2022, 2, 3), 2);
        arrive(other, LocalDate.of(2022, 2, 4), 1);
        arrive(one, LocalDate.of(2022, 3, 3), 5);
        TestLog.awaitApplied(ReturneeState.TOPIC);

        figure("returnees.arrived?district=996105&period=2022-03&groupBy=siteType&compare=PREVIOUS_PERIOD")
                .body("total.value", equalTo(5))
                .body("comparison.from", equalTo("2022-02-01"))
                .body("comparison.asOf", equalTo("2022-02-28"))
                .body("comparison.total.value", equalTo(3))
                .body("comparison.change", equalTo(2))
                .body("rows.find { it.dimensions.siteType == 'CONSTRUCTION_SITE' }.change", equalTo(3))
                .body("rows.find { it.dimensions.siteType == 'OFFICE_BUILDING' }.value", equalTo(0))
                .body("rows.find { it.dimensions.siteType == 'OFFICE_BUILDING' }.before.value", equalTo(1));
    }

    @Test
    void aSeriesShowsAStateAtTheEndOfEachStepAndWhatHappensInEach() {
        SiteRef site = register(SiteType.CONSTRUCTION_SITE, "996106");
        arrive(site, DAY.minusDays(2), 2);
        arrive(site, DAY, 3);
        TestLog.awaitApplied(ReturneeState.TOPIC);

        series("returnees.arrived?district=996106&from=2022-03-29&to=2022-03-31")
                .body("every", equalTo("DAY"))
                .body("points.asOf", contains("2022-03-29", "2022-03-30", "2022-03-31"))
                .body("points.total.value", contains(2, 0, 3));
        series("returnees.arrived?district=996106&period=2022-03&every=WEEK&groupBy=siteType")
                .body("points", hasSize(5))
                .body("points[4].from", equalTo("2022-03-28"))
                .body("points[4].rows[0].value", equalTo(5));
        series("sites.registered?district=996106&from=2022-03-30&to=2022-04-02&groupBy=siteType")
                .body("points.total.value", contains(0, 1, 1, 1))
                .body("points[3].rows[0].dimensions.siteType", equalTo("CONSTRUCTION_SITE"))
                .body("points[0].rows", hasSize(0))
                .body("points[1].from", nullValue());
        series("sites.registered?district=996106&period=2022-03&every=MONTH").body("points.total.value", contains(1));
    }

    /** The figure as it stood, and as it stands; both stay answerable. */
    @Test
    void whatWasKnownBeforeACorrectionIsTheOldFigure() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "996107");
        tally(site, 2, 90, "2022-04-05T00:00:00Z");
        tally(site, 1, 100, "2022-04-01T00:00:00Z");
        TestLog.awaitApplied(TallyState.TOPIC);

        String question = "vaccination.headcount?district=996107&asOf=2022-03-31";
        figure(question).body("total.value", equalTo(90)).body("knownAt", nullValue());
        figure(question + "&knownAt=2022-04-04T23:59:59Z")
                .body("total.value", equalTo(100))
                .body("knownAt", notNullValue());
        figure(question + "&knownAt=2022-04-05T08:00:00%2B08:00").body("total.value", equalTo(90));
        figure(question + "&knownAt=2022-04-05T08:00:00 08:00").body("total.value", equalTo(90));
        figure(question + "&knownAt=2022-03-31T00:00:00Z").body("total.value", equalTo(0));
        series("vaccination.headcount?district=996107&from=2022-03-30&to=2022-03-31&knownAt=2022-04-02T00:00:00Z")
                .body("points.total.value", contains(0, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "sites.registered, application/json, 996108",
        "sites.registered/series, text/csv, 996114",
        "sites.registered/rows, application/json, 996115",
        "sites.registered/rows, text/csv, 996116",
        "sites.registered/rows, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, 996117",
    })
    void whatHasNotChangedIsNotSentAgain(String path, String form, String district) {
        register(SiteType.CONSTRUCTION_SITE, district);
        String question = "/api/v1/metrics/" + path + "?district=" + district
                + (path.endsWith("series") ? "&from=2022-03-30&to=2022-03-31" : "");
        String tag =
                Caller.as("analyst").accept(form).get(question).then().extract().header("ETag");

        asked("analyst", form, tag).get(question).then().statusCode(304).header("ETag", equalTo(tag));
        asked("inspector", form, tag).get(question).then().statusCode(200);
        asked("analyst", form, tag)
                .get(question + "&siteType=CONSTRUCTION_SITE")
                .then()
                .statusCode(200);
        register(SiteType.CONSTRUCTION_SITE, district);
        asked("analyst", form, tag)
                .get(question)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .header("Cache-Control", containsString("no-cache"));
    }

    private static RequestSpecification asked(String role, String form, String tag) {
        return Caller.as(role).accept(form).header("If-None-Match", tag);
    }

    /** Who asked before, and may not now, is told that and nothing of the answer. */
    @Test
    void rowsThatMayNotBeSeenAreRefusedWhateverTheTag() {
        Caller.as("inspector")
                .header("If-None-Match", "*")
                .get("/api/v1/metrics/returnees.arrived/rows?district=996118")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "metrics, definition",
        "metrics/sites.registered?district=996109&groupBy=siteType, site type",
        "metrics/sites.registered/series?district=996109&period=2022-03, value",
        "metrics/sites.registered/rows?district=996109, site name",
    })
    void everythingIsAlsoATable(String question, String heading) {
        register(SiteType.CONSTRUCTION_SITE, "996109");
        String csv = Caller.as("analyst")
                .header("Accept", "text/csv")
                .get("/api/v1/" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).contains(heading);
        byte[] book = Caller.as("analyst")
                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1/" + question)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(book).startsWith('P', 'K');
    }

    @Test
    void rowsCountUpToTheFigureAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            register(SiteType.CONSTRUCTION_SITE, "996110");
        }
        String question = "/api/v1/metrics/sites.registered/rows?district=996110&limit=2";
        int rows = 0;
        String cursor = null;
        do {
            ValidatableResponse page = Caller.as("analyst")
                    .get(question + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .body("items.size()", lessThanOrEqualTo(2))
                    .body("items.topic", hasItem("site-registry.site"))
                    .body("items.siteName", hasItem("场所"));
            rows += page.extract().jsonPath().getList("items").size();
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);

        assertThat(rows).isEqualTo(5);
    }

    /** Nobody is told singly: the rows of what counts people are sites. */
    @Test
    void rowsOfPeopleAreSites() {
        SiteRef site = register(SiteType.CONSTRUCTION_SITE, "996111");
        arrive(site, DAY, 3);
        TestLog.awaitApplied(ReturneeState.TOPIC);

        figure("returnees.arrived/rows?district=996111")
                .body("items", hasSize(1))
                .body("items[0].site", equalTo(site.id()))
                .body("items[0].entity", nullValue())
                .body("items[0].numerator", equalTo(3));
        Caller.as("inspector")
                .get("/api/v1/metrics/returnees.arrived/rows?district=996111")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:site-sentinel:problem:small-cells"));
        Caller.as("inspector")
                .header("Accept", "text/csv")
                .get("/api/v1/metrics/returnees.arrived/rows?district=996111")
                .then()
                .statusCode(403);
    }

    @Test
    void fewPeopleAreSuppressedForThoseWithoutTheRight() {
        SiteRef few = register(SiteType.CONSTRUCTION_SITE, "996112");
        SiteRef some = register(SiteType.OFFICE_BUILDING, "996112");
        SiteRef many = register(SiteType.RESIDENTIAL_COMPOUND, "996112");
        arrive(few, DAY, 3);
        arrive(some, DAY, 7);
        arrive(many, DAY, 9);
        TestLog.awaitApplied(ReturneeState.TOPIC);

        String question = "/api/v1/metrics/returnees.arrived?district=996112";
        // Seen alone, so that the district is the whole.
        Caller.with(Caller.token("inspector").districts("996112"))
                .get(question + "&groupBy=siteType")
                .then()
                .body("rows.find { it.dimensions.siteType == 'CONSTRUCTION_SITE' }.value", nullValue())
                .body("rows.find { it.dimensions.siteType == 'CONSTRUCTION_SITE' }.suppressed", equalTo(true))
                .body("rows.find { it.dimensions.siteType == 'OFFICE_BUILDING' }.suppressed", equalTo(true))
                .body("rows.find { it.dimensions.siteType == 'RESIDENTIAL_COMPOUND' }.value", equalTo(10))
                .body("total.value", equalTo(20))
                .body("roundedTo", equalTo(5));
        Caller.with(Caller.token("inspector").districts("996112"))
                .get(question + "&siteType=OFFICE_BUILDING")
                .then()
                .body("total.value", nullValue())
                .body("total.suppressed", equalTo(true));
        Caller.with(Caller.token("inspector").districts("996112"))
                .get("/api/v1/metrics/returnees.arrived/series?from=2022-03-31&to=2022-03-31&groupBy=siteType")
                .then()
                .body("points[0].rows.findAll { it.suppressed == true }", hasSize(2));
        Caller.as("analyst")
                .get(question + "&siteType=CONSTRUCTION_SITE")
                .then()
                .body("total.value", equalTo(3))
                .body("total.suppressed", nullValue());
        Caller.with(Caller.token("inspector").districts("996112"))
                .get("/api/v1/metrics/sites.registered?siteType=CONSTRUCTION_SITE")
                .then()
                .body("total.value", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sites.registered?from=2022-03-01 | ?to required",
                "sites.registered?from=2022-04-01&to=2022-03-01 | ?from from-after-to",
                "sites.registered?from=2022-04-01&to=2022-03-32 | ?to date",
                "sites.registered?asOf=2022-04-01&period=2022-03 | ?period one-time",
                "sites.registered?period=SOMETIME | ?period period",
                "sites.registered?period=2022-03&period=2022-04 | ?period repeated",
                "sites.registered?compare=PREVIOUS_PERIOD | ?compare needs-period",
                "sites.registered?compare=NEXT&period=2022-03 | ?compare enum",
                "sites.registered?groupBy=siteType&sort=district | ?sort sort",
                "sites.registered?sort=value | ?sort needs-group-by",
                "sites.registered?groupBy=siteType&top=0 | ?top between",
                "sites.registered?groupBy=siteType&top=many | ?top between",
                "sites.registered?knownAt=2022-03-31 | ?knownAt date-time",
                "sites.registered?every=DAY | ? unknown-dimension",
                "sites.registered?groupBy=colour | ?groupBy unknown-dimension",
                "sites.registered?groupBy=siteType, | ?groupBy unknown-dimension",
                "sites.registered?colour=red | ? unknown-dimension",
                "sites.registered?siteType=SHED | ?siteType enum",
                "sites.registered?period=2022-13 | ?period period",
                "sites.registered?period=2022-W53 | ?period period",
                "sites.registered?period=LAST_0_DAYS | ?period period",
                "sites.registered?asOf=2022-02-29 | ?asOf date",
                "sites.registered?from=2022-04-01&to=2022-03-01&compare=PREVIOUS_PERIOD | ?from from-after-to",
                "sites.registered/series?asOf=2022-03-31 | ?period needs-period",
                "sites.registered/series?period=SOMETIME | ?period period",
                "sites.registered/series?from=2022-04-01&to=2022-03-01 | ?from from-after-to",
                "sites.registered/series?period=2022-03&groupBy=colour | ?groupBy unknown-dimension",
                "sites.registered/series?period=2022-03&colour=red | ? unknown-dimension",
                "sites.registered/series?period=2022-03&knownAt=soon | ?knownAt date-time",
                "sites.registered/rows?from=2022-04-01&to=2022-03-01 | ?from from-after-to",
                "sites.registered/rows?period=2022-Q5 | ?period period",
                "sites.registered/rows?siteType=SHED | ?siteType enum",
                "sites.registered/series?period=2022-03&every=HOUR | ?every enum",
                "sites.registered/rows?groupBy=siteType | ? unknown-dimension",
                "sites.registered/rows?limit=1001 | ?limit between",
                "sites.registered/rows?cursor=bm90IG91cnM | ?cursor cursor",
                "personnel.on-site?knownAt=2022-03-31T00:00:00Z | ?knownAt known-at-not-kept",
            })
    void refusesWhatCannotBeAnswered(String question, String error) {
        // A table has no pages.
        for (String form : List.of("application/json", question.contains("cursor") ? "*/*" : "text/csv")) {
            Caller.as("analyst")
                    .accept(form)
                    .get("/api/v1/metrics/" + question)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
        }
    }

    @Test
    void hundredsOfGroupsAreRefusedWithOneError() {
        Caller.as("analyst")
                .queryParam("groupBy", String.join(",", Collections.nCopies(300, "colour")))
                .get("/api/v1/metrics/sites.registered")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
        Caller.as("analyst")
                .queryParam("groupBy", String.join(",", Collections.nCopies(300, "siteType")))
                .get("/api/v1/metrics/sites.registered")
                .then()
                .statusCode(400);
        // Longer than a request may begin.
        Caller.as("analyst")
                .queryParam("groupBy", String.join(",", Collections.nCopies(1000, "siteType")))
                .get("/api/v1/metrics/sites.registered")
                .then()
                .statusCode(414);
        Caller.as("analyst")
                .queryParam("district", String.join(",", Collections.nCopies(300, "630104")))
                .get("/api/v1/metrics/sites.registered")
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-many"));
    }

    @Test
    void aQuestionThatAsksTooMuchIsToldWhatToNarrow() {
        Caller.as("analyst")
                .get("/api/v1/metrics/sites.registered/series?from=0001-01-01&to=9999-12-31")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:site-sentinel:problem:asks-too-much"))
                .body("max", equalTo(1000));
    }

    @ParameterizedTest
    @CsvSource({
        "no.such, text/csv",
        "no.such/series, application/json",
        "no.such/series, text/csv",
        "no.such/rows, application/json",
        "no.such/rows, text/csv",
        "no.such/definition, application/json",
    })
    void anUnknownMetricIsNotFound(String path, String form) {
        Caller.as("analyst").accept(form).get("/api/v1/metrics/" + path).then().statusCode(404);
    }

    @Test
    void aDefinitionSaysWhatItMeans() {
        figure("vaccination.booster-coverage/definition")
                .body("periodKind", equalTo("STATE"))
                .body("numerator.zh", equalTo("已接种加强针的在册人员"))
                .body("ofPeople", equalTo(true))
                .body(
                        "dimensions.name",
                        containsInAnyOrder("siteType", "district", "managementKind", "population", "post"));
    }

    @Test
    void aTopicThatHasGoneSilentIsToldWithTheFigure() {
        TestLog.count("with silent as (update consumer_offset set applied_up_to = now() - interval '3 days'"
                + " where topic = 'vaccination.derived-tally' returning 1) select count(*) from silent");

        figure("vaccination.booster-coverage-of-eligible?district=996113")
                .body("freshness.find { it.topic == 'vaccination.derived-tally' }.stale", equalTo(true));
        figure("sites.registered?district=996113").body("freshness.stale", not(hasItem(true)));
    }

    private static ValidatableResponse figure(String question) {
        return Caller.as("analyst")
                .urlEncodingEnabled(false)
                .get("/api/v1/metrics/" + question.replace(" ", "+"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse series(String question) {
        return figure(question.replace("?", "/series?"));
    }

    private static SiteRef register(SiteType type, String district) {
        SiteRef site = Told.site(type, district);
        TestLog.publish(SiteState.REGISTERED, Told.registered(site));
        TestLog.awaitApplied(SiteState.TOPIC);
        return site;
    }

    private static void inspect(SiteRef site, LocalDate day) {
        TestLog.publish(InspectionState.RECORDED, Told.inspected(site, day, 0));
    }

    private static void arrive(SiteRef site, LocalDate day, int people) {
        for (int i = 0; i < people; i++) {
            TestLog.publish(
                    ReturneeState.DECLARED,
                    new ReturneeState(
                            UUID.randomUUID().toString(),
                            1,
                            day,
                            Instant.EPOCH,
                            site,
                            Verdict.CLEARED,
                            true,
                            false,
                            "policy"));
        }
    }

    private static void tally(SiteRef site, long version, int headcount, String recordedAt) {
        TallyState told = Told.tally(site, "tally-" + site.id(), version, headcount, 0, 0);
        TestLog.publish(
                TallyState.RECORDED,
                new TallyState(
                        told.id(),
                        version,
                        told.businessDate(),
                        Instant.parse(recordedAt),
                        told.subject(),
                        told.population(),
                        told.district(),
                        site,
                        told.post(),
                        headcount,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
    }
}
