package org.sitesentinel.inspection.rectification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.inspection.CaseNoticeState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.rectification.CaseFixture;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/**
 * A case is ordered on Sunday, 2022-03-13, until Sunday, the 20th: its reminder is due two working days before, on the
 * 17th, its escalation three working days after, on the 23rd.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class GiveNoticesTest {
    private static final String NOTICES = "/api/v1/case-notices";

    private final GiveNotices give;

    GiveNoticesTest(GiveNotices give) {
        this.give = give;
    }

    private static ValidatableResponse noticesOf(String id) {
        return Caller.as("inspector").get(NOTICES + "?caseId=" + id).then().statusCode(200);
    }

    private void upTo(String day) {
        give.giveUpTo(LocalDate.parse(day));
    }

    @Test
    void tellsOnceEachAsTheClockMovesOverTheDeadline() {
        String id = CaseFixture.ordered(CaseFixture.site());

        upTo("2022-03-16");
        noticesOf(id).body("items", empty());
        upTo("2022-03-17");
        noticesOf(id).body("items.kind", contains("REMINDER"));
        upTo("2022-03-20");
        noticesOf(id).body("items.kind", contains("REMINDER"));
        upTo("2022-03-21");
        upTo("2022-03-21");
        noticesOf(id).body("items.kind", contains("REMINDER", "OVERDUE"));
        upTo("2022-03-22");
        noticesOf(id).body("items.kind", contains("REMINDER", "OVERDUE"));
        upTo("2022-03-23");
        upTo("2023-01-01");
        noticesOf(id)
                .body("items.kind", contains("REMINDER", "OVERDUE", "ESCALATION"))
                .body("items.dueOn", contains("2022-03-17", "2022-03-21", "2022-03-23"))
                .body("items.deadline", contains("2022-03-20", "2022-03-20", "2022-03-20"));

        List<String> ids = noticesOf(id).extract().path("items.id");
        List<String> types = ids.stream()
                .flatMap(notice -> TestLog.eventsOf(CaseNoticeState.TOPIC, notice).stream())
                .map(event -> event.type().replaceAll(".*notice\\.|\\.v1", ""))
                .toList();
        assertThat(types).containsExactly("reminded", "overdue", "escalated");
    }

    /** What two replicas do at the same minute, and eight as well. */
    @Test
    void ofManyReplicasOneTells() throws Exception {
        String one = CaseFixture.ordered(CaseFixture.site());
        String other = CaseFixture.ordered(CaseFixture.site());
        int before = TestLog.size(CaseNoticeState.TOPIC);

        List<Integer> given = Parallel.call(8, () -> give.giveUpTo(LocalDate.of(2022, 3, 23)));

        for (String id : List.of(one, other)) {
            noticesOf(id).body("items.kind", containsInAnyOrder("OVERDUE", "ESCALATION"));
        }
        assertThat(TestLog.size(CaseNoticeState.TOPIC) - before)
                .isEqualTo(given.stream().mapToInt(some -> some).sum())
                .isGreaterThanOrEqualTo(4);
        assertThat(give.giveUpTo(LocalDate.of(2022, 3, 23))).isZero();
    }

    @Test
    void aNewDeadlineIsToldOfAnewAndAReportEndsIt() {
        String id = CaseFixture.ordered(CaseFixture.site());
        upTo("2022-03-17");
        CaseFixture.taken(id, "extension", 2, CaseFixture.EXTENSION.replace("03-16", "03-17"));

        upTo("2022-03-21");
        noticesOf(id)
                .body("items.kind", contains("REMINDER", "REMINDER"))
                .body("items.deadline", contains("2022-03-20", "2022-03-23"));
        CaseFixture.taken(id, "report", 3, CaseFixture.REPORT.replace("03-18", "03-22"));
        upTo("2022-04-30");
        noticesOf(id).body("items", hasSize(2));
        CaseFixture.taken(id, "reinspection", 4, CaseFixture.REINSPECTION_FAILED.replace("03-19", "03-25"));
        upTo("2022-04-30");
        noticesOf(id).body("items.kind", contains("REMINDER", "REMINDER", "OVERDUE", "ESCALATION"));
    }

    @Test
    void noticesAreFilteredAndPagedAndSeenInScope() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING, "630122");
        CaseFixture.ordered(site);
        CaseFixture.ordered(site);
        upTo("2022-03-23");

        String first = NOTICES + "?siteId=" + site.id() + "&limit=3";
        String cursor = Caller.as("bureau-admin")
                .get(first)
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("nextCursor");
        Caller.as("bureau-admin")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        listed("district=630122&kind=OVERDUE", 2);
        listed("district=630122&from=2022-03-22", 2);
        listed("district=630122&to=2022-03-21", 2);
        Caller.with(Caller.token("site-operator").sites(site.id()))
                .get(NOTICES)
                .then()
                .body("items", hasSize(4))
                .body("items[0].siteId", equalTo(site.id()));
        Caller.with(Caller.token("site-operator").sites(UUID.randomUUID().toString()))
                .get(NOTICES)
                .then()
                .body("items", empty());
        Caller.with(Caller.token("inspector").districts("11"))
                .get(NOTICES)
                .then()
                .body("items", empty());
        Caller.as("inspector").get(NOTICES + "?kind=LATE").then().statusCode(400);
    }

    private static void listed(String query, int size) {
        Caller.as("inspector").get(NOTICES + "?" + query).then().body("items", hasSize(size));
    }

    @Test
    void anOverdueCaseIsListedAsSuch() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING, "630123");
        String late = CaseFixture.ordered(site);
        CaseFixture.reported(site);
        String cases = CaseFixture.CASES + "?siteId=" + site.id();

        Caller.as("analyst")
                .get(cases + "&overdue=true")
                .then()
                .body("items.id", contains(late))
                .body("items.overdue", contains(true));
        Caller.as("analyst").get(cases + "&overdue=false").then().body("items", hasSize(1));
        String csv = Caller.as("analyst")
                .accept("text/csv")
                .get(cases)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("case,site,site type").contains(late + "," + site.id() + ",Office building");
        Caller.as("analyst")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(cases)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "inspector, 200",
        "site-operator, 200",
        "analyst, 403",
        "district-system, 403",
        "frontend, 403",
        "privacy-officer, 403",
    })
    void asksForARole(String role, int status) {
        Caller.as(role).get(NOTICES).then().statusCode(status);
        RestAssured.get(NOTICES).then().statusCode(401);
    }
}
