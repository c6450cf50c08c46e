package org.sitesentinel.screening.personnelimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.sitesentinel.screening.personnel.PersonnelFixture.NAME;
import static org.sitesentinel.screening.personnel.PersonnelFixture.PHONE;
import static org.sitesentinel.screening.personnel.PersonnelFixture.personnel;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PersonnelImportResourceTest {
    private static final String IMPORTS = "/api/v1/personnel-imports";
    private static final String HEADINGS = "场所编号,姓名,证件类型,证件号码,联系电话,岗位,到岗日期,离岗日期\n";

    private SiteRef site;

    @BeforeEach
    void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    private String row(String number, String joined) {
        return "%s,%s,居民身份证,%s,%s,建筑工人,%s,\n".formatted(site.id(), NAME, number, PHONE, joined);
    }

    private static Response csv(String rows, String query) {
        return as(Caller.as("bureau-admin")).body(HEADINGS + rows).post(IMPORTS + query);
    }

    private static RequestSpecification as(RequestSpecification caller) {
        return caller.contentType("text/csv; charset=UTF-8");
    }

    @Test
    void aRosterJoinsWhoIsNewAndAReplayChangesNothing() {
        String roster = row(ReturneeFixture.number(), "2022/3/1") + row(ReturneeFixture.number(), "2022-03-02");

        csv(roster, "").then().statusCode(201).body("created", equalTo(2)).body("rejected", equalTo(0));
        int told = TestLog.size(PersonnelState.TOPIC);
        csv(roster, "").then().statusCode(201).body("unchanged", equalTo(2));

        assertThat(TestLog.size(PersonnelState.TOPIC)).isEqualTo(told);
        onSite("2022-03-01").body("items.person.name", contains("赵**"));
        onSite("2022-03-02").body("items.joined", contains("2022-03-01", "2022-03-02"));
    }

    @Test
    void aRowWithADayOfLeavingEndsTheSpan() {
        String number = ReturneeFixture.number();
        csv(row(number, "2022-03-01"), "").then().body("created", equalTo(1));

        csv(row(number, "").replace(",\n", ",2022-03-09\n"), "").then().body("updated", equalTo(1));
        csv(row(number, "2022-03-01").replace(",\n", ",2022-03-09\n"), "")
                .then()
                .body("unchanged", equalTo(1));

        onSite("2022-03-08").body("items.left", contains("2022-03-09"));
        onSite("2022-03-09").body("items.size()", equalTo(0));
    }

    @Test
    void aCompleteListEndsWhoIsNotOnIt() {
        String stays = row(ReturneeFixture.number(), "2022-03-01");
        csv(stays + row(ReturneeFixture.number(), "2022-03-01") + row(ReturneeFixture.number(), "2022-03-25"), "");

        completion(csv(stays, complete("2022-03-20") + "&dryRun=true"))
                .body("status", equalTo("REHEARSED"))
                .body("ended", equalTo(1));
        onSite("2022-03-20").body("items.size()", equalTo(2));
        completion(csv(stays, complete("2022-03-20")))
                .body("status", equalTo("ENDED"))
                .body("ended", equalTo(1));

        onSite("2022-03-19").body("items.size()", equalTo(2));
        onSite("2022-03-20").body("items.size()", equalTo(1));
        onSite("2022-03-25").body("items.size()", equalTo(2));
        completion(csv(stays, complete("2022-03-20"))).body("ended", equalTo(0));
    }

    @Test
    void aListThatIsNotSaidToBeCompleteEndsNothing() {
        csv(row(ReturneeFixture.number(), "2022-03-01"), "");

        String id = csv(row(ReturneeFixture.number(), "2022-03-01"), "").path("id");

        onSite("2022-03-01").body("items.size()", equalTo(2));
        Caller.as("bureau-admin").get(IMPORTS + "/" + id + "/completion").then().statusCode(404);
    }

    @Test
    void aRejectedRowWithholdsTheEnding() {
        String number = ReturneeFixture.number();
        csv(row(number, "2022-03-01"), "").then().body("created", equalTo(1));

        Response mistyped = csv(
                row(ReturneeFixture.number(), "2022-03-01") + row(number.substring(1), "2022-03-01"),
                complete("2022-03-20"));

        mistyped.then().body("created", equalTo(1)).body("rejected", equalTo(1));
        completion(mistyped).body("status", equalTo("WITHHELD")).body("ended", equalTo(0));
        onSite("2022-03-20").body("items.size()", equalTo(2));
        rows(mistyped)
                .body("items[1].outcome", equalTo("REJECTED"))
                .body("items[1].line", equalTo(3))
                .body("items[1].errors.pointer", contains("/documentNumber"));
    }

    @Test
    void everyRowFallsByItselfAndSaysWhy() {
        String number = ReturneeFixture.number();
        csv(row(number, "2022-03-01"), "").then().body("created", equalTo(1));
        long persons = TestLog.count("select count(*) from person");

        Response answer = csv(
                row(number, "2022-03-05")
                        + row(ReturneeFixture.number(), "2022-03-05")
                                .replace(site.id(), UUID.randomUUID().toString())
                        + row(number, "").replace(",\n", ",2022-02-01\n")
                        + row(ReturneeFixture.number(), "2022-03-05").replace("建筑工人", "国王")
                        + row(ReturneeFixture.number(), "2022-03-05").replace(",\n", ",2022-02-01\n"),
                "");

        answer.then().statusCode(201).body("rejected", equalTo(5));
        rows(answer)
                .body(
                        "items.collect { it.errors[0].code }",
                        contains("span-overlaps", "site", "left-before-joined", "enum", "left-before-joined"))
                .body("items.errors.flatten().message", not(startsWith("violation.")));
        assertThat(TestLog.count("select count(*) from person")).isEqualTo(persons);
        assertThat(answer.asString() + rows(answer).extract().asString()).doesNotContain(number, NAME, PHONE);
    }

    @Test
    void theSameRosterFromManyAtOnceIsTakenOnce() throws Exception {
        String roster = IntStream.range(0, 40)
                .mapToObj(i -> row(ReturneeFixture.number(), "2022-03-01"))
                .collect(Collectors.joining());

        List<Integer> created = Parallel.call(4, () -> csv(roster, "").path("created"));

        assertThat(created.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        onSite("2022-03-01").body("items.size()", equalTo(40));
    }

    @Test
    void aLargeRosterIsCompletedInTheBackground() {
        String gone = row(ReturneeFixture.number(), "2022-03-01");
        csv(gone, "").then().body("created", equalTo(1));
        String roster = row(ReturneeFixture.number(), "2022-03-01");

        Response answer = as(Caller.as("bureau-admin").header("Prefer", "respond-async"))
                .body(HEADINGS + roster)
                .post(IMPORTS + complete("2022-03-20"));

        answer.then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        completion(answer).body("status", equalTo("ENDED")).body("ended", equalTo(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "?completeAsOf=2022-03-20, ?siteId, required, 400",
        "?siteId=00000000-0000-0000-0000-000000000001, ?completeAsOf, required, 400",
        "?siteId=00000000-0000-0000-0000-000000000001&completeAsOf=2999-01-01, ?completeAsOf, future, 400",
        "?siteId=00000000-0000-0000-0000-000000000001&completeAsOf=2022-03-20, ?siteId, site, 422"
    })
    void halfAWordOnCompletenessIsRefusedBeforeAnythingIsTaken(String query, String pointer, String code, int status) {
        long receipts = TestLog.count("select count(*) from bulk_receipt");

        csv(row(ReturneeFixture.number(), "2022-03-01"), query)
                .then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertThat(TestLog.count("select count(*) from bulk_receipt")).isEqualTo(receipts);
    }

    @ParameterizedTest
    @CsvSource({
        "site-operator, 201",
        "district-system, 201",
        "frontend, 201",
        "inspector, 403",
        "analyst, 403",
        "privacy-officer, 403"
    })
    void eachRoleDoesWhatItMay(String role, int status) {
        String row = row(ReturneeFixture.number(), "2022-03-01");
        assertThat(as(Caller.as(role)).body(HEADINGS + row).post(IMPORTS).statusCode())
                .isEqualTo(status);
    }

    @Test
    void anOperatorImportsItsOwnSiteOnly() {
        SiteRef foreign = TestSites.known(SiteType.CONSTRUCTION_SITE);
        var own = Caller.token("site-operator").sites(site.id());
        String mine = row(ReturneeFixture.number(), "2022-03-01");

        as(Caller.with(own))
                .body(HEADINGS + mine + mine.replace(site.id(), foreign.id()))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        as(Caller.with(own))
                .body(HEADINGS + mine)
                .post(IMPORTS + "?siteId=" + foreign.id() + "&completeAsOf=2022-03-20")
                .then()
                .statusCode(422);
    }

    private String complete(String day) {
        return "?siteId=" + site.id() + "&completeAsOf=" + day;
    }

    private ValidatableResponse onSite(String day) {
        return Caller.as("bureau-admin")
                .get(personnel(site) + "?on=" + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse completion(Response submitted) {
        return Caller.as("bureau-admin")
                .get(IMPORTS + "/" + submitted.path("id") + "/completion")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rows(Response submitted) {
        return Caller.as("bureau-admin")
                .get(IMPORTS + "/" + submitted.path("id") + "/rows")
                .then()
                .statusCode(200);
    }
}
