package org.sitesentinel.screening.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionState.ExpectedWorkers;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ResumptionEventsTest {
    private static final LocalDate MONDAY = LocalDate.of(2022, 4, 4);
    private static final String FORECASTS = "/api/v1/arrival-forecasts";

    @Test
    void anApprovedApplicationForecastsItsWorkers() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = newId();

        publish(site, id, 1, ResumptionStatus.SUBMITTED, 1, 30, 20);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        assertThat(forecasts(site)).isEmpty();
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30, 20);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).containsExactly("2022-04-04 30", "2022-04-11 20");
        for (String forecast : ids(site)) {
            assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, forecast))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.type()).isEqualTo("org.sitesentinel.arrival-forecast.announced.v1");
                        assertThat(event.state().businessDate()).isEqualTo("2022-04-02");
                        assertThat(event.state().site()).isEqualTo(site);
                        assertThat(event.state().version()).isEqualTo(1);
                    });
        }
    }

    @Test
    void duplicatesAndReplaysChangeNothing() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = newId();
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        String forecast = ids(site).get(0);

        publish(site, id, 1, ResumptionStatus.SUBMITTED, 1, 30);
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30);
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 99);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(ids(site)).containsExactly(forecast);
        assertThat(forecasts(site)).containsExactly("2022-04-04 30");
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, forecast)).hasSize(1);
    }

    @Test
    void whatSomebodyAnnouncedStays() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        Caller.as("bureau-admin")
                .body("""
                        {"siteId": "%s", "weekStart": "2022-04-04", "expected": 7, "announcedOn": "2022-04-01"}""".formatted(site.id()))
                .post(FORECASTS)
                .then()
                .statusCode(201);

        String id = newId();
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30, 20);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        assertThat(forecasts(site)).containsExactly("2022-04-04 7", "2022-04-11 20");
        publish(site, id, 3, ResumptionStatus.SUSPENDED, 10, 30, 20);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        assertThat(forecasts(site)).containsExactly("2022-04-04 7", "2022-04-11 0");
    }

    @Test
    void whatSomebodyRevisedStays() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = newId();
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"expected\": 25, \"announcedOn\": \"2022-04-03\"}")
                .put(FORECASTS + "/" + ids(site).get(0))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        publish(site, id, 3, ResumptionStatus.SUSPENDED, 10, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).containsExactly("2022-04-04 25");
    }

    @Test
    void aSuspensionTakesTheForecastBack() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = newId();
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        publish(site, id, 3, ResumptionStatus.SUSPENDED, 10, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).containsExactly("2022-04-04 0");
        assertThat(TestLog.eventsOf(ArrivalForecastState.TOPIC, ids(site).get(0)))
                .extracting(event -> event.type() + " " + event.state().expected() + " "
                        + event.state().businessDate())
                .containsExactly(
                        "org.sitesentinel.arrival-forecast.announced.v1 30 2022-04-02",
                        "org.sitesentinel.arrival-forecast.revised.v1 0 2022-04-10");
    }

    @Test
    void aSuspensionThatComesFirstIsNotForgotten() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = newId();

        publish(site, id, 3, ResumptionStatus.SUSPENDED, 10, 30);
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).isEmpty();
    }

    @Test
    void aLaterVersionRevisesWhatFollowedFromTheFirst() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String id = newId();
        publish(site, id, 2, ResumptionStatus.APPROVED, 2, 30, 20);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        publish(site, id, 3, ResumptionStatus.APPROVED, 3, 35);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).containsExactly("2022-04-04 35", "2022-04-11 0");
    }

    @Test
    void theNextApplicationTakesOverInWhateverOrderTheyCome() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String first = newId();
        String second = newId();

        publish(site, second, 2, ResumptionStatus.APPROVED, 15, 40);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        publish(site, first, 2, ResumptionStatus.APPROVED, 2, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);
        publish(site, first, 3, ResumptionStatus.SUSPENDED, 10, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).containsExactly("2022-04-04 40");
    }

    @Test
    void whatIsNoWeekIsSetAsideAndBlocksNothing() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String broken = newId();
        TestLog.publish(
                ResumptionState.APPROVED,
                state(
                        site,
                        broken,
                        2,
                        ResumptionStatus.APPROVED,
                        2,
                        List.of(new ExpectedWorkers(MONDAY.plusDays(1), 3))));
        TestLog.publish(ResumptionState.TOPIC.name(), "no-json-" + broken, "some.type", new byte[] {'{'});
        TestLog.awaitCount(2, "select count(*) from rejected_event where key like '%" + broken + "'");

        publish(site, newId(), 2, ResumptionStatus.APPROVED, 2, 30);
        TestLog.awaitApplied(ResumptionState.TOPIC);

        assertThat(forecasts(site)).containsExactly("2022-04-04 30");
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    private static void publish(
            SiteRef site, String id, long version, ResumptionStatus status, int day, Integer... workers) {
        List<ExpectedWorkers> weeks = new java.util.ArrayList<>();
        Arrays.stream(workers).forEach(one -> weeks.add(new ExpectedWorkers(MONDAY.plusWeeks(weeks.size()), one)));
        TestLog.publish(ResumptionState.APPROVED, state(site, id, version, status, day, weeks));
    }

    private static ResumptionState state(
            SiteRef site, String id, long version, ResumptionStatus status, int day, List<ExpectedWorkers> weeks) {
        return new ResumptionState(
                id, version, LocalDate.of(2022, 4, day), Instant.now(), site, status, MONDAY, weeks, 0);
    }

    /** Sorted: the weeks of one application enter in one statement. */
    private static List<String> forecasts(SiteRef site) {
        List<String> found = Caller.as("analyst")
                .get(FORECASTS + "?siteId=" + site.id())
                .then()
                .statusCode(200)
                .extract()
                .path("items.collect { it.weekStart + ' ' + it.expected }");
        return found.stream().sorted().toList();
    }

    private static List<String> ids(SiteRef site) {
        return Caller.as("analyst")
                .get(FORECASTS + "?siteId=" + site.id())
                .then()
                .extract()
                .path("items.id");
    }
}
