package org.sitesentinel.screening.returneeimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.open;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeSubmissionResourceTest {
    private static final String SUBMISSIONS = "/api/v1/returnee-declaration-submissions";

    private static final String CSV = "text/csv; charset=UTF-8";

    private static final String HEADINGS =
            "场所编号,岗位,姓名,证件类型,证件号码,联系电话,来源地区划代码,来源地,旅居史,到达时间,交通方式,健康码," + "核酸结果,采样时间,备注编号\n";

    private SiteRef site;

    @BeforeEach
    void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630107");
    }

    @Test
    void declaresTheReturneesOfAFileAndAReplayChangesNothing() {
        String file = HEADINGS + row("r1") + row("r2").replace("绿码", "黄码");

        csv(file)
                .then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(2))
                .body("rejected", equalTo(0));
        int events = TestLog.size(ReturneeState.TOPIC);
        csv(file).then().statusCode(201).body("unchanged", equalTo(2));

        declarations()
                .body("items.verdict", contains("CLEARED", "OBSERVE"))
                .body("items.version", contains(1, 1))
                .body("items[0].arrivedAt", equalTo("2022-03-20T02:05:00Z"))
                .body("items[0].stays.from", contains("2022-03-01", "2022-03-11"))
                .body("items[0].stays.divisionName", contains("西安市雁塔区", "天水市"))
                .body("items[0].person.name", equalTo("王**"));
        assertThat(TestLog.size(ReturneeState.TOPIC)).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void readsJsonToo(String type) {
        String one = """
                {"siteId": "%s", "post": "DRIVER", "name": "王建国", "documentType": "RESIDENT_ID",\
                 "documentNumber": "%s", "phone": "13897001234", "originDivision": "610113",\
                 "originDivisionName": "雁塔区", "arrivedAt": "2022-03-20T10:05:00+08:00", "transport": "CAR",\
                 "healthCode": "GREEN", "reference": "a"}""".formatted(site.id(), number());
        String body = type.endsWith("ndjson") ? one + "\n" + one : "[" + one + "," + one + "]";

        send(Caller.token("bureau-admin"), type, body)
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        declarations().body("items.verdict", contains("INCOMPLETE"));
    }

    @Test
    void aLaterFileCorrectsAndAnOlderOneIsStale() {
        String row = row("r1");
        csv(HEADINGS + row).then().body("created", equalTo(1));
        csv(HEADINGS
                        + row.replace("绿码", "红码")
                                .replace("610113 西安市雁塔区 2022-03-01~2022-03-10;620502 天水市 2022-03-11至2022-03-19", ""))
                .then()
                .body("updated", equalTo(1));

        csv(HEADINGS + row).then().body("stale", equalTo(1));

        declarations()
                .body("items.verdict", contains("QUARANTINE"))
                .body("items.version", contains(2))
                .body("items[0].stays.division", contains("610113", "620502"));
    }

    @Test
    void rowsThatCorrectOneDeclarationFollowEachOther() {
        open("654401");
        String row = row("r1");
        csv(HEADINGS + row).then().body("created", equalTo(1));
        String elsewhere = row.replaceFirst("610113 西.*?-19", "654401 某区 2022-03-12~2022-03-14");
        String yellow = row.replaceFirst("610113 西.*?-19", "").replace("绿码", "黄码");

        csv(HEADINGS + elsewhere + yellow).then().statusCode(201).body("updated", equalTo(2));

        declarations()
                .body("items.version", contains(3))
                .body("items[0].stays.division", contains("654401"))
                .body("items[0].reasons.code", containsInAnyOrder("high-risk-area", "health-code-yellow"));
    }

    @Test
    void correctionsAreLookedUpTogether() {
        Statistics statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        String rows = IntStream.range(0, 40).mapToObj(i -> row("r" + i)).collect(Collectors.joining());
        csv(HEADINGS + rows).then().body("created", equalTo(40));

        statistics.setStatisticsEnabled(true);
        try {
            csv(HEADINGS + rows.replace("绿码", "黄码")).then().body("updated", equalTo(40));
            // One for them all, and some that others in the service may ask for at the same time.
            assertThat(policyLookUps(statistics)).isBetween(1L, 20L);
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    private static long policyLookUps(Statistics statistics) {
        return Stream.of(statistics.getQueries())
                .filter(query -> query.contains("policy_in_force"))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
    }

    @Test
    void whatWasWithdrawnIsNotDeclaredByAFileAgain() {
        String file = HEADINGS + row("r1");
        csv(file);
        String id = declarations().extract().path("items[0].id");
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"误报\"}")
                .post(RETURNEES + "/" + id + "/withdrawal")
                .then()
                .statusCode(201);

        Response again = csv(file);

        again.then().body("rejected", equalTo(1));
        rows(again).body("items[0].errors.code", contains("returnee-withdrawn"));
    }

    @Test
    void tellsEveryErrorOfEveryRowAndTakesTheRest() {
        Response sent = csv(HEADINGS
                + row("r1")
                + row("r2").replace(site.id(), "018f0000-0000-7000-8000-000000000000")
                + row("r3").replace("2022-03-20 10:05", "1990-01-01 10:05").replaceFirst("610113 西.*?-19", "")
                + "场所,厨师,,护照,1,电话,61,,x,2022-02-30 8:00,雪橇,绿码,阴性,,r4\n"
                + row("r5").replace("610113,", "990113,").replace("620502", "600502"));

        sent.then().statusCode(201).body("created", equalTo(1)).body("rejected", equalTo(4));
        rows(sent)
                .body("items.line", contains(2, 3, 4, 5, 6))
                .body("items.reference", contains("r1", "r2", "r3", "r4", "r5"))
                .body(
                        "items[4].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/originDivision division-province", "/stays/1 division-province"))
                .body("items[1].errors.pointer", contains("/siteId"))
                .body("items[2].errors.collect { it.pointer + ' ' + it.code }", contains("/arrivedAt no-policy"))
                .body(
                        "items[3].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/siteId uuid",
                                "/post enum",
                                "/name required",
                                "/phone phone",
                                "/originDivision division-code",
                                "/originDivisionName required",
                                "/stays/0 stay",
                                "/arrivedAt date-time",
                                "/transport enum",
                                "/certificateSampledAt required"));
    }

    @Test
    void aDryRunLeavesNothing() {
        int events = TestLog.size(ReturneeState.TOPIC);
        csvRequest(HEADINGS + row("r1"), SUBMISSIONS + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));

        declarations().body("items.size()", equalTo(0));
        assertThat(TestLog.size(ReturneeState.TOPIC)).isEqualTo(events);
    }

    @Test
    void theSameFileFromManySendersDeclaresEachOnce() throws Exception {
        String file =
                HEADINGS + IntStream.range(0, 150).mapToObj(i -> row("r" + i)).collect(Collectors.joining());

        List<Response> answers = Parallel.call(4, () -> csv(file));

        for (Response answer : answers) {
            answer.then().statusCode(201).body("rejected", equalTo(0)).body("lines", equalTo(150));
        }
        assertThat(answers.stream().mapToInt(answer -> answer.path("created"))).satisfies(created -> assertThat(
                        created.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(150));
        assertThat(TestLog.count("select count(*) from returnee where site_id = '" + site.id() + "'"))
                .isEqualTo(150);
    }

    @Test
    void givesATemplateWhoseHeadingsItReads() {
        String template = RestAssured.given()
                .auth()
                .oauth2(Caller.token("bureau-admin").sign())
                .header("Accept-Language", "zh-CN")
                .accept("text/csv")
                .get(SUBMISSIONS + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(template).contains("场所编号", "证件号码", "旅居史", "采样时间").doesNotContain("column.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 201",
        "frontend, 201",
        "district-system, 201",
        "site-operator, 201",
        "inspector, 403",
        "analyst, 403",
        "privacy-officer, 403",
    })
    void asksForARole(String role, int status) {
        send(Caller.token(role).sites(site.id()), CSV, HEADINGS + row("r1"))
                .then()
                .statusCode(status);
    }

    @Test
    void sitesOutsideTheScopeAreNotKnown() {
        Response sent = send(Caller.token("district-system").districts("11"), CSV, HEADINGS + row("r1"));

        sent.then().statusCode(201).body("rejected", equalTo(1));
        declarations().body("items.size()", equalTo(0));
    }

    private String row(String reference) {
        return "%s,建筑工人,王建国,居民身份证,%s,13897001234,610113,西安市雁塔区,610113 西安市雁塔区 2022-03-01~2022-03-10;620502 天水市 2022-03-11至2022-03-19,2022-03-20 10:05,火车,绿码,阴性,2022/3/19 8:30,%s\n"
                .formatted(site.id(), number(), reference);
    }

    private static Response csv(String file) {
        return csvRequest(file, SUBMISSIONS);
    }

    private static Response csvRequest(String file, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(Caller.token("bureau-admin").sign())
                .contentType(CSV)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static Response send(UnsignedToken token, String type, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token.sign())
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(SUBMISSIONS);
    }

    private ValidatableResponse declarations() {
        return Caller.as("inspector")
                .get(RETURNEES + "?siteId=" + site.id())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rows(Response sent) {
        return Caller.as("bureau-admin")
                .get(SUBMISSIONS + "/" + sent.path("id") + "/rows")
                .then()
                .statusCode(200);
    }
}
