package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
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
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

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
                .body("nextSteps", contains("SIGNING", "ORDER", "WITHDRAWAL"));
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

    @Test
    void anOverdueCaseGetsASecondOrderAndThenLeavesForTheBodyWithPenalPower() {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.ordered(site);
        CaseFixture.taken(id, "order/receipt", 2, CaseFixture.receipt(CaseFixture.scan(site)))
                .body("status", equalTo("ORDERED"))
                .body("receivedOn", equalTo("2022-03-13"));
        CaseFixture.taken(id, "extension", 3, CaseFixture.EXTENSION)
                .body("deadline", equalTo("2022-03-23"))
                .body("extendedOn", equalTo("2022-03-16"));
        String second = CaseFixture.SECOND_ORDER.replace("2022-03-21", "2022-03-24");
        CaseFixture.taken(id, "second-order", 4, second)
                .body("status", equalTo("ORDERED"))
                .body("orders", equalTo(2))
                .body("orderedOn", equalTo("2022-03-13"))
                .body("receivedOn", nullValue())
                .body("deadline", equalTo("2022-03-28"));
        CaseFixture.take(id, "referral", 5, CaseFixture.REFERRAL.replace("03-22", "03-29"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":guard-not-met"))
                .body("guard", equalTo("ORDER_RECEIVED"))
                .body("detail", containsString("ORDER_RECEIVED"));
        CaseFixture.taken(
                id,
                "order/receipt",
                5,
                CaseFixture.receipt(CaseFixture.scan(site)).replace("03-13", "03-25"));
        CaseFixture.taken(id, "referral", 6, CaseFixture.REFERRAL.replace("03-22", "03-29"))
                .body("status", equalTo("REFERRED"))
                .body("overdue", equalTo(true))
                .body("nextSteps", contains("REPORT"));
        CaseFixture.taken(id, "report", 7, CaseFixture.REPORT.replace("03-18", "03-30"));
        CaseFixture.taken(id, "return", 8, CaseFixture.RETURN.replace("03-19", "03-30"))
                .body("status", equalTo("REFERRED"));
        CaseFixture.taken(id, "report", 9, CaseFixture.REPORT.replace("03-18", "03-31"));
        CaseFixture.taken(id, "reinspection", 10, CaseFixture.REINSPECTION_PASSED.replace("03-19", "04-01"))
                .body("status", equalTo("CLOSED"))
                .body("referredOn", equalTo("2022-03-29"));

        var events = TestLog.eventsOf(RectificationCaseState.TOPIC, id);
        assertThat(events)
                .extracting(event -> event.type().replaceAll(".*case\\.|\\.v1", ""))
                .containsExactly(
                        "opened",
                        "ordered",
                        "order-received",
                        "extended",
                        "ordered",
                        "order-received",
                        "referred",
                        "reported",
                        "returned",
                        "reported",
                        "closed");
        RectificationCaseState last = events.get(10).state();
        assertThat(last.orders()).isEqualTo(2);
        assertThat(last.reinspections()).isEqualTo(1);
        assertThat(last.referredOn()).isEqualTo(LocalDate.of(2022, 3, 29));
        assertThat(last.openedOn()).isEqualTo(LocalDate.of(2022, 3, 11));
        Caller.as("analyst")
                .get(CaseFixture.CASES + "/" + id + "/orders")
                .then()
                .body("items.ordinal", contains(1, 2))
                .body("items.receipt.receivedOn", contains("2022-03-13", "2022-03-25"))
                .body("items.receipt.method", contains("DIRECT", "DIRECT"))
                .body("items.deadline", contains("2022-03-20", "2022-03-28"));
    }

    @Test
    void aCaseIsWithdrawnForAReason() {
        String id = CaseFixture.reported(CaseFixture.site());
        String inspection =
                Caller.as("analyst").get(CaseFixture.CASES + "/" + id).path("inspectionId");

        CaseFixture.taken(id, "withdrawal", 3, CaseFixture.WITHDRAWAL)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnOn", equalTo("2022-03-23"))
                .body("nextSteps", empty())
                .body("history[3].details.reason", equalTo("立案对象有误"));

        // Its inspection may have another, and one only.
        for (int status : new int[] {201, 409}) {
            Caller.as("inspector")
                    .body(CaseFixture.newCase(inspection))
                    .post(CaseFixture.CASES)
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void anOrderWaitsForAnInterviewWhereThePolicyAsksForIt() {
        String district = "632521";
        Caller.as("bureau-admin")
                .body("""
                        {"division": "%s", "validFrom": "2022-03-11", "interviewRequired": true, "reminderDays": 1,
                         "escalationDays": 2, "extensionDays": 5, "repeatMonths": 6}""".formatted(district))
                .post("/api/v1/rectification-policies")
                .then()
                .statusCode(201);
        String id = CaseFixture.open(TestSites.known(SiteType.OFFICE_BUILDING, district));

        CaseFixture.take(id, "order", 1, CaseFixture.ORDER)
                .then()
                .statusCode(409)
                .body("guard", equalTo("INTERVIEW_HELD"))
                .body("allowed", contains("INTERVIEW", "WITHDRAWAL"));
        CaseFixture.taken(id, "interview", 1, CaseFixture.INTERVIEW);
        // Friday the 18th is one working day before Monday; two after are Wednesday.
        CaseFixture.taken(id, "order", 2, CaseFixture.ORDER.replace("03-20", "03-21"))
                .body("remindOn", equalTo("2022-03-18"))
                .body("escalateOn", equalTo("2022-03-23"));
    }

    /** Ching Ming, the 3rd to 5th of April 2022, was paid for with the Saturday before. */
    @Test
    void aDeadlineIsReckonedInWorkingDays() {
        String id = CaseFixture.open(CaseFixture.site());
        String order = CaseFixture.ORDER
                .replace("\"deadline\": \"2022-03-20\"", "\"workingDays\": 3")
                .replace("2022-03-13", "2022-03-31");

        CaseFixture.taken(id, "order", 1, order)
                .body("deadline", equalTo("2022-04-06"))
                .body("remindOn", equalTo("2022-04-01"))
                .body("escalateOn", equalTo("2022-04-11"));
        CaseFixture.take(
                        id,
                        "extension",
                        2,
                        CaseFixture.EXTENSION
                                .replace("03-16", "04-06")
                                .replace("\"workingDays\": 3", "\"deadline\": \"2022-04-21\""))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/deadline extension-range"))
                .body("errors[0].message", equalTo("must lie after 2022-04-06 and no later than 2022-04-20"));
        CaseFixture.taken(id, "extension", 2, CaseFixture.EXTENSION.replace("03-16", "04-06"))
                .body("deadline", equalTo("2022-04-11"));
    }

    /** Masks have three working days, both codes have one. */
    @Test
    void theChecklistHasTheDeadlineWhereTheOrderHasNone() {
        String inspection =
                InspectionFixture.deficient(CaseFixture.site(), "2022-03-10", List.of("masks", "both-codes"));
        String id = Caller.as("inspector")
                .body(CaseFixture.newCase(inspection))
                .post(CaseFixture.CASES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        CaseFixture.taken(id, "order", 1, CaseFixture.ORDER.replace("\"deadline\": \"2022-03-20\", ", ""))
                .body("deadline", equalTo("2022-03-14"));
    }
}
