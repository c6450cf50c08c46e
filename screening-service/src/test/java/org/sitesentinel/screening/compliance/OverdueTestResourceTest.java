package org.sitesentinel.screening.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.sitesentinel.screening.compliance.ComplianceFixture.COMPLIANCE;
import static org.sitesentinel.screening.compliance.ComplianceFixture.OVERDUE;
import static org.sitesentinel.screening.compliance.ComplianceFixture.excused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.personnel.PersonnelFixture;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Lists, counts and excuses as their callers see them. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OverdueTestResourceTest {
    private static final String DISTRICT = "151201";
    private static final String AS_OF = "&asOf=2022-03-31";
    private static boolean adopted;
    private static SiteRef site = new SiteRef("", SiteType.OFFICE_BUILDING, DISTRICT, null);

    private final ComplianceFixture fixture;

    OverdueTestResourceTest(ComplianceFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void aWeeklyPolicy() {
        if (!adopted) {
            fixture.weekly(DISTRICT);
            site = TestSites.known(SiteType.CONSTRUCTION_SITE, DISTRICT);
            adopted = true;
        }
    }

    private static String joined(SiteRef at, String number) {
        return PersonnelFixture.joined(at, PersonnelFixture.member(number, Post.CONSTRUCTION_WORKER, "2022-03-01"))
                .extract()
                .path("personRef");
    }

    @Test
    void showsPersonsMaskedInEveryForm() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE, DISTRICT);
        String number = ReturneeFixture.number();
        joined(here, number);

        Response list = operatorOf(here).get(OVERDUE + "?siteId=" + here.id() + AS_OF);
        list.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].person.name", startsWith("赵*"))
                .body("items[0].person.documentNumber", equalTo(masked(number)))
                .body("items[0].siteId", equalTo(here.id()))
                .body("items[0].post", equalTo("CONSTRUCTION_WORKER"))
                .body("items[0].joined", equalTo("2022-03-01"))
                .body("items[0].lastSampledAt", nullValue())
                .body("items[0].excuse", nullValue());
        Response csv = operatorOf(here).accept("text/csv").get(OVERDUE + "?siteId=" + here.id() + AS_OF);
        csv.then().statusCode(200).header("Content-Disposition", containsString("overdue-tests.csv"));
        assertThat(csv.asString()).contains("State,Due on,Name").contains("Overdue,2022-03-08,赵");
        for (Response answer : List.of(list, csv)) {
            assertThat(answer.asString())
                    .doesNotContain(number, PersonnelFixture.NAME, PersonnelFixture.PHONE)
                    .contains(masked(number));
        }
        byte[] xlsx = operatorOf(here)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(OVERDUE + "?siteId=" + here.id() + AS_OF)
                .asByteArray();
        assertThat(xlsx).startsWith('P', 'K');
    }

    private static String masked(String number) {
        return number.substring(0, 6) + "********" + number.substring(14);
    }

    private static RequestSpecification operatorOf(SiteRef here) {
        return Caller.with(Caller.token("site-operator").sites(here.id()));
    }

    @Test
    void pagesAreDisjointAndComplete() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE, DISTRICT);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(joined(here, ReturneeFixture.number()));
        }

        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Response page = Caller.as("inspector")
                    .get(OVERDUE + "?limit=2&siteId=" + here.id() + AS_OF
                            + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.<List<String>>path("items.personRef"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void narrowsByStateAndPost() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE, DISTRICT);
        String excused = joined(here, ReturneeFixture.number());
        String overdue = joined(here, ReturneeFixture.number());
        excused(excused, "AWAY", LocalDate.of(2022, 3, 30), LocalDate.of(2022, 4, 2));
        String of = OVERDUE + "?siteId=" + here.id() + AS_OF;

        Caller.as("inspector").get(of + "&state=OVERDUE").then().body("items.personRef", contains(overdue));
        Caller.as("inspector").get(of + "&state=EXCUSED").then().body("items.personRef", contains(excused));
        Caller.as("inspector").get(of + "&state=DUE").then().body("items", empty());
        Caller.as("inspector").get(of + "&post=DRIVER").then().body("items", empty());
        Caller.as("analyst")
                .get(COMPLIANCE + "?groupBy=post,siteType&siteId=" + here.id() + AS_OF)
                .then()
                .body("rows", hasSize(1))
                .body("rows[0].dimensions.post", equalTo("CONSTRUCTION_WORKER"))
                .body("rows[0].dimensions.siteType", equalTo("CONSTRUCTION_SITE"))
                .body("total.excused", equalTo(1))
                .body("total.overdue", equalTo(1))
                .body("total.coverage", equalTo(0.0f));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "testing-compliance, bureau-admin, 200",
        "testing-compliance, inspector, 200",
        "testing-compliance, analyst, 200",
        "testing-compliance, site-operator, 200",
        "testing-compliance, district-system, 403",
        "testing-compliance, frontend, 403",
        "testing-compliance, privacy-officer, 403",
        "overdue-tests, bureau-admin, 200",
        "overdue-tests, inspector, 200",
        "overdue-tests, site-operator, 200",
        "overdue-tests, analyst, 403",
        "overdue-tests, district-system, 403",
        "overdue-tests, frontend, 403",
        "overdue-tests, privacy-officer, 403",
        "test-excuses, bureau-admin, 200",
        "test-excuses, inspector, 200",
        "test-excuses, site-operator, 200",
        "test-excuses, analyst, 403",
        "test-excuses, district-system, 403",
        "test-excuses, frontend, 403",
        "test-excuses, privacy-officer, 403"
    })
    void eachRoleReadsWhatItShould(String path, String role, int status) {
        Caller.as(role).get("/api/v1/" + path).then().statusCode(status);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inspector", "analyst", "district-system", "frontend", "privacy-officer"})
    void othersExcuseNobody(String role) {
        Caller.as(role).body("{}").post("/api/v1/test-excuses").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inspector", "analyst", "site-operator", "district-system", "frontend", "privacy-officer"})
    void othersPublishNothing(String role) {
        Caller.as(role).body("{}").post(COMPLIANCE + "/snapshots").then().statusCode(403);
    }

    @Test
    void scopeIsPartOfTheQuestion() {
        String ref = joined(site, ReturneeFixture.number());
        String of = "?siteId=" + site.id() + AS_OF;
        String id = excused(ref, "AWAY", LocalDate.of(2022, 3, 30), LocalDate.of(2022, 4, 2))
                .extract()
                .path("id");

        Caller.with(Caller.token("inspector").districts("1512"))
                .get(OVERDUE + of)
                .then()
                .body("items", not(empty()));
        Caller.with(Caller.token("inspector").districts("6301"))
                .get(OVERDUE + of)
                .then()
                .body("items", empty());
        Caller.with(Caller.token("analyst").districts("6301"))
                .get(COMPLIANCE + of)
                .then()
                .body("total.personnel", equalTo(0));
        Caller.as("site-operator").get(COMPLIANCE + of).then().body("total.personnel", equalTo(0));
        operatorOf(site).get(COMPLIANCE + of).then().body("total.personnel", not(equalTo(0)));
        operatorOf(site).get("/api/v1/test-excuses/" + id).then().statusCode(200);
        Caller.as("site-operator").get("/api/v1/test-excuses/" + id).then().statusCode(404);
        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .header("If-Match", "\"1\"")
                .post("/api/v1/test-excuses/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .body("{\"personRef\": \"%s\", \"reason\": \"AWAY\", \"until\": \"2099-01-01\"}".formatted(ref))
                .post("/api/v1/test-excuses")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-on-site"));
    }

    @Test
    void anExcuseIsWithdrawnOnce() {
        String ref = joined(site, ReturneeFixture.number());
        Response granted = excused(ref, "MEDICAL", LocalDate.of(2022, 3, 30), LocalDate.of(2022, 4, 2))
                .header("ETag", "\"1\"")
                .body("recordedBy", notNullValue())
                .body("siteId", equalTo(site.id()))
                .extract()
                .response();
        String withdrawal = "/api/v1/test-excuses/" + granted.path("id") + "/withdrawal";

        Caller.as("bureau-admin").post(withdrawal).then().statusCode(428);
        Caller.as("bureau-admin")
                .header("If-Match", "\"7\"")
                .post(withdrawal)
                .then()
                .statusCode(412);
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .post(withdrawal)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("withdrawnAt", notNullValue());
        Caller.as("bureau-admin")
                .header("If-Match", "\"2\"")
                .post(withdrawal)
                .then()
                .statusCode(409)
                .body("type", containsString("excuse-withdrawn"));
        Caller.as("inspector")
                .get("/api/v1/test-excuses?on=2022-03-31&personRef=" + ref)
                .then()
                .body("items", empty());
    }

    @Test
    void tellsAllThatIsWrongWithAnExcuse() {
        long excuses = TestLog.count("select count(*) from test_excuse");

        Caller.as("bureau-admin")
                .body("{\"personRef\": \"王建国\", \"reason\": \"TIRED\", \"from\": \"2022-04-31\", \"note\": 1}")
                .post("/api/v1/test-excuses")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/personRef", "/reason", "/from", ""))
                .body(not(containsString("王建国")));
        Caller.as("bureau-admin")
                .body("{\"personRef\": \"aaaaaaaaaaaaaaaaaaaaaa\", \"reason\": \"AWAY\"}")
                .post("/api/v1/test-excuses")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
        Caller.as("bureau-admin")
                .body("{\"personRef\": \"aaaaaaaaaaaaaaaaaaaaaa\", \"reason\": \"AWAY\", \"until\": \"2022-03-01\"}")
                .post("/api/v1/test-excuses")
                .then()
                .statusCode(422)
                .body("type", containsString("excuse-is-over"));

        assertThat(TestLog.count("select count(*) from test_excuse")).isEqualTo(excuses);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "testing-compliance?asOf=yesterday",
                "testing-compliance?asOf=2022-02-30",
                "testing-compliance?asOf=0000-01-01",
                "testing-compliance?asOf=2022-03-31T12:00:00",
                "testing-compliance?asOf=%2B999999999-12-31T23:59:59Z",
                "testing-compliance?groupBy=person",
                "testing-compliance?groupBy=site,site2",
                "testing-compliance?siteId=1",
                "testing-compliance?colour=green",
                "overdue-tests?asOf=2022-13-01",
                "overdue-tests?state=CURRENT",
                "overdue-tests?limit=0",
                "overdue-tests?limit=1001",
                "overdue-tests?cursor=x",
                "test-excuses?on=31.3.2022"
            })
    void refusesWhatIsNoQuestion(String question) {
        Caller.as("bureau-admin")
                .urlEncodingEnabled(false)
                .get("/api/v1/" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest(name = "as of {0}")
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00Z"})
    void answersForTheRemotestDays(String asOf) {
        Caller.as("bureau-admin").get(COMPLIANCE + "?asOf=" + asOf).then().statusCode(200);
        Caller.as("bureau-admin").get(OVERDUE + "?limit=1&asOf=" + asOf).then().statusCode(200);
    }
}
