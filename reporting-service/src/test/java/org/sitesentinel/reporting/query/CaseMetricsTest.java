package org.sitesentinel.reporting.query;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** What the figures of rectification count. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CaseMetricsTest {
    /** Opened on the 1st of March. */
    private static final LocalDate OPENED = LocalDate.of(2022, 3, 1);

    /** A version of a case; dates by day of March. */
    private record Step(
            int day, CaseStatus status, @Nullable Integer deadline, int orders, int reinspections) {}

    private static Step at(int day, CaseStatus status) {
        return new Step(day, status, null, 0, 0);
    }

    private static Step at(int day, CaseStatus status, int deadline, int orders, int reinspections) {
        return new Step(day, status, deadline, orders, reinspections);
    }

    private static List<RectificationCaseState> told(SiteRef site, int repeatItems, Step... steps) {
        String id = UUID.randomUUID().toString();
        List<RectificationCaseState> versions = new ArrayList<>();
        for (Step step : steps) {
            LocalDate day = march(step.day());
            Integer deadline = step.deadline();
            versions.add(new RectificationCaseState(
                    id,
                    versions.size() + 1,
                    day,
                    Instant.EPOCH.plusSeconds(versions.size()),
                    site,
                    "inspection",
                    step.status(),
                    null,
                    step.orders() == 0 ? null : OPENED.plusDays(1),
                    deadline == null ? null : march(deadline),
                    step.status() == CaseStatus.REPORTED ? day : null,
                    step.status() == CaseStatus.CLOSED ? day : null,
                    OPENED,
                    step.orders(),
                    null,
                    null,
                    step.reinspections(),
                    repeatItems,
                    step.status() == CaseStatus.REFERRED ? day : null,
                    step.status() == CaseStatus.WITHDRAWN ? day : null));
        }
        return versions;
    }

    private static LocalDate march(int day) {
        return OPENED.plusDays(day - 1L);
    }

    private static void publish(List<RectificationCaseState> states) {
        states.forEach(state -> TestLog.publish(RectificationCaseState.ORDERED, state));
        TestLog.awaitApplied(RectificationCaseState.TOPIC);
    }

    private static ValidatableResponse figure(String metric, String district, int day) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/" + metric + "?district=" + district + "&asOf=" + march(day))
                .then()
                .statusCode(200);
    }

    private static void overdue(String district, int... days) {
        for (int i = 0; i < days.length; i += 2) {
            figure("cases.overdue", district, days[i]).body("total.value", equalTo(days[i + 1]));
        }
    }

    /** No event says so: the day passes, and the case is overdue from then until the site reports. */
    @Test
    void aCaseIsOverdueFromTheDayAfterItsDeadlineUntilItsReport() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "998401");
        List<RectificationCaseState> late = told(
                site,
                0,
                at(1, CaseStatus.OPEN),
                at(2, CaseStatus.ORDERED, 8, 1, 0),
                at(6, CaseStatus.ORDERED, 10, 1, 0),
                at(12, CaseStatus.REPORTED, 10, 1, 0),
                at(14, CaseStatus.ORDERED, 10, 1, 1),
                at(16, CaseStatus.ORDERED, 20, 2, 1),
                at(22, CaseStatus.REFERRED, 20, 2, 1),
                at(25, CaseStatus.REPORTED, 20, 2, 1),
                at(26, CaseStatus.CLOSED, 20, 2, 2));
        List<RectificationCaseState> inTime = told(
                site,
                0,
                at(1, CaseStatus.OPEN),
                at(2, CaseStatus.ORDERED, 8, 1, 0),
                at(8, CaseStatus.REPORTED, 8, 1, 0));
        List<RectificationCaseState> all = new ArrayList<>(late);
        all.addAll(inTime);
        Collections.shuffle(all, new Random(7));
        publish(all);
        publish(all);

        overdue("998401", 8, 0, 9, 0, 10, 0, 11, 1, 12, 0, 14, 1, 16, 0, 20, 0, 21, 1, 22, 1, 25, 0, 30, 0);
        figure("cases.referred", "998401", 21).body("total.value", equalTo(0));
        figure("cases.referred", "998401", 23).body("total.value", equalTo(1));
        figure("cases.overdue", "998401", 11)
                .body("freshness.topic", contains("inspection.rectification-case", "site-registry.site"));
        reconciled();
    }

    @Test
    void anOverdueCaseGoesWithItsSite() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, "998402");
        publish(told(site, 0, at(1, CaseStatus.OPEN), at(2, CaseStatus.ORDERED, 8, 1, 0)));
        TestLog.publish(
                SiteState.CLOSED, new SiteState(site.id(), 2, march(15), Instant.EPOCH, site, "场所", SiteStatus.CLOSED));
        TestLog.awaitApplied(SiteState.TOPIC);

        overdue("998402", 8, 0, 9, 1, 14, 1, 15, 0);
        figure("cases.ordered", "998402", 15).body("total.value", equalTo(1));
        reconciled();
    }

    @Test
    void averagesDaysToCloseAndTellsWhatWasPutRightAtOnce() {
        SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, "998403");
        List<RectificationCaseState> all = new ArrayList<>();
        all.addAll(told(site, 0, at(1, CaseStatus.OPEN), at(9, CaseStatus.CLOSED, 8, 1, 1)));
        all.addAll(told(
                site,
                2,
                at(1, CaseStatus.OPEN),
                at(10, CaseStatus.ORDERED, 8, 1, 1),
                at(20, CaseStatus.CLOSED, 8, 1, 2)));
        all.addAll(told(site, 1, at(1, CaseStatus.OPEN), at(12, CaseStatus.ORDERED, 8, 1, 1)));
        all.addAll(told(site, 1, at(1, CaseStatus.OPEN), at(5, CaseStatus.WITHDRAWN)));
        publish(all);

        figure("cases.days-to-close", "998403", 8).body("total.value", nullValue());
        figure("cases.days-to-close", "998403", 9)
                .body("unit", equalTo("days"))
                .body("total.numerator", equalTo(8))
                .body("total.denominator", equalTo(1));
        figure("cases.days-to-close", "998403", 20)
                .body("total.numerator", equalTo(27))
                .body("total.denominator", equalTo(2))
                .body("total.value", equalTo(13.5f));
        figure("cases.first-time-fix", "998403", 20)
                .body("total.numerator", equalTo(1))
                .body("total.denominator", equalTo(3))
                .body("total.value", equalTo(33.33f));
        figure("cases.repeat", "998403", 4).body("total.value", equalTo(3));
        figure("cases.repeat", "998403", 5).body("total.value", equalTo(2));
        figure("cases.closed", "998403", 20).body("total.value", equalTo(2));
        reconciled();
    }

    /** Events from before there was more than one order tell of neither. */
    @Test
    void readsWhatWasToldBefore() {
        SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, "998404");
        publish(List.of(new RectificationCaseState(
                UUID.randomUUID().toString(),
                5,
                march(9),
                Instant.EPOCH,
                site,
                "inspection",
                CaseStatus.CLOSED,
                march(2),
                march(3),
                march(8),
                march(7),
                march(9))));

        figure("cases.closed", "998404", 9).body("total.value", equalTo(1));
        figure("cases.days-to-close", "998404", 9).body("total.denominator", equalTo(0));
        figure("cases.first-time-fix", "998404", 9).body("total.denominator", equalTo(0));
    }

    private static void reconciled() {
        Caller.as("analyst")
                .get("/api/v1/projection/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", hasSize(0));
    }
}
