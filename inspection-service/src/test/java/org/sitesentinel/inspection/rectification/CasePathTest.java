package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** The ways that a case may go. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CasePathTest {
    @Test
    void goesFromInspectionToClosingAndTellsTheOthers() {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.open(site);

        CaseFixture.taken(id, "interview", 1, CaseFixture.INTERVIEW)
                .header("ETag", "\"2\"")
                .body("status", equalTo("INTERVIEWED"))
                .body("nextSteps", contains("ORDER"));
        CaseFixture.taken(id, "order", 2, CaseFixture.ORDER)
                .header("ETag", "\"3\"")
                .body("status", equalTo("ORDERED"))
                .body("deadline", equalTo("2022-03-20"));
        CaseFixture.taken(id, "report", 3, CaseFixture.REPORT).body("status", equalTo("REPORTED"));
        CaseFixture.taken(id, "reinspection", 4, CaseFixture.REINSPECTION_PASSED)
                .header("ETag", "\"5\"")
                .body("status", equalTo("CLOSED"))
                .body("nextSteps", empty());

        var events = TestLog.eventsOf(RectificationCaseState.TOPIC, id);
        assertThat(events)
                .extracting(event -> event.type().replaceAll(".*case\\.|\\.v1", ""))
                .containsExactly("opened", "interviewed", "ordered", "reported", "closed");
        assertThat(events).extracting(event -> event.state().version()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events)
                .extracting(event -> event.state().businessDate().getDayOfMonth())
                .containsExactly(11, 12, 13, 18, 19);
        RectificationCaseState closed = events.get(4).state();
        assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.site()).isEqualTo(site);
        assertThat(closed.interviewedOn()).isEqualTo(LocalDate.of(2022, 3, 12));
        assertThat(closed.orderedOn()).isEqualTo(LocalDate.of(2022, 3, 13));
        assertThat(closed.deadline()).isEqualTo(LocalDate.of(2022, 3, 20));
        assertThat(closed.reportedOn()).isEqualTo(LocalDate.of(2022, 3, 18));
        assertThat(closed.closedOn()).isEqualTo(LocalDate.of(2022, 3, 19));
    }

    @Test
    void aFailedReinspectionGivesItBack() {
        String id = CaseFixture.reported(CaseFixture.site());

        CaseFixture.taken(id, "reinspection", 3, CaseFixture.REINSPECTION_FAILED)
                .body("status", equalTo("ORDERED"))
                .body("orderedOn", equalTo("2022-03-13"))
                .body("reportedOn", nullValue())
                .body("closedOn", nullValue());
        CaseFixture.taken(id, "report", 4, CaseFixture.REPORT.replace("03-18", "03-21"));
        CaseFixture.taken(id, "reinspection", 5, CaseFixture.REINSPECTION_PASSED.replace("03-19", "03-22"))
                .body("status", equalTo("CLOSED"));

        assertThat(TestLog.eventsOf(RectificationCaseState.TOPIC, id))
                .extracting(event -> event.type().replaceAll(".*case\\.|\\.v1", ""))
                .isEqualTo(List.of("opened", "ordered", "reported", "returned", "reported", "closed"));
    }

    @Test
    void keepsEveryStepOnRecord() {
        String id = CaseFixture.reported(CaseFixture.site());
        CaseFixture.taken(id, "reinspection", 3, CaseFixture.REINSPECTION_FAILED);

        Caller.as("analyst")
                .get(CaseFixture.CASES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("history.version", contains(1, 2, 3, 4))
                .body("history.step", contains("OPENING", "ORDER", "REPORT", "REINSPECTION"))
                .body("history.status", contains("OPEN", "ORDERED", "REPORTED", "ORDERED"))
                .body("history.takenOn", contains("2022-03-11", "2022-03-13", "2022-03-18", "2022-03-19"))
                .body("history.takenBy", contains("test", "test", "test", "test"))
                .body("history[1].details.documentNumber", matchesPattern("宁城西住建责改字〔2022〕第\\d+号"))
                .body("history[1].details.deadline", equalTo("2022-03-20"))
                .body("history[2].details.measures", equalTo("已设置一米线。"))
                .body("history[3].details.passed", equalTo(false))
                .body("history[3].details.remarks", equalTo("仍无人值守"));
    }

    @Test
    void showsTheOrderAsServed() {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.open(site);
        String order = CaseFixture.CASES + "/" + id + "/order";

        Caller.as("analyst").get(order).then().statusCode(404);
        CaseFixture.taken(id, "order", 1, CaseFixture.ORDER);

        Caller.with(Caller.token("site-operator").sites(site.id()))
                .get(order)
                .then()
                .statusCode(200)
                .body("caseId", equalTo(id))
                .body("agency", equalTo("宁城西"))
                .body("documentNumber", matchesPattern("宁城西住建责改字〔2022〕第[1-9]\\d*号"))
                .body("servedOn", equalTo("2022-03-13"))
                .body("deadline", equalTo("2022-03-20"))
                .body("officers", contains("青A0001234", "青A0005678"))
                .body("demands", equalTo("设置一米线并安排专人值守。"));
    }
}
