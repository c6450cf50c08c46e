package org.sitesentinel.vaccination.tallyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TallyImportResourceTest {
    private static final String IMPORTS = "/api/v1/tally-imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADINGS = "场所编号,岗位,统计日期,总人数,全程接种人数,加强针人数,更正原因,更正版本\n";

    private SiteRef site;

    @BeforeEach
    void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    @Test
    void recordsTheTalliesOfAFileAndAReplayChangesNothing() {
        String file = HEADINGS + row("2022/3/30", "10,9,8,,") + row("2022年3月31日", "11,9,8,,");

        csv(file)
                .then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(2))
                .body("rejected", equalTo(0));
        int events = TestLog.size(TallyState.TOPIC);
        csv(file).then().statusCode(201).body("unchanged", equalTo(2)).body("created", equalTo(0));

        tallies()
                .body("items.businessDate", contains("2022-03-30", "2022-03-31"))
                .body("items.counts.headcount", contains(10, 11))
                .body("items.version", contains(1, 1))
                .body("items.post", contains("CONSTRUCTION_WORKER", "CONSTRUCTION_WORKER"));
        assertThat(TestLog.size(TallyState.TOPIC)).isEqualTo(events);
    }

    @Test
    void whatDiffersCorrectsWithItsReasonLikeAPut() {
        csv(HEADINGS + row("2022-03-31", "10,9,8,,")).then().body("created", equalTo(1));
        Response refused = csv(HEADINGS + row("2022-03-31", "12,9,8,,"));
        csv(HEADINGS + row("2022-03-31", "12,9,8,漏报两人,")).then().body("updated", equalTo(1));

        rows(refused)
                .body("items.outcome", contains("REJECTED"))
                .body(
                        "items[0].errors.collect { it.pointer + ' ' + it.code }",
                        contains("/reason reason-of-correction"));
        String id = tallies().body("items.version", contains(2)).extract().path("items[0].id");
        Caller.as("analyst")
                .get("/api/v1/tallies/" + id + "/versions")
                .then()
                .body("version", contains(1, 2))
                .body("[1].before.headcount", equalTo(10))
                .body("[1].counts.headcount", equalTo(12))
                .body("[1].reason", equalTo("漏报两人"))
                .body("[1].recordedBy", notNullValue());
        assertThat(TestLog.eventsOf(TallyState.TOPIC, id))
                .extracting(TestLog.Event::type)
                .containsExactly(TallyState.RECORDED.name(), TallyState.CORRECTED.name());
    }

    @Test
    void whatWasCorrectedSinceIsStale() {
        String first = HEADINGS + row("2022-03-31", "10,9,8,首报,");
        csv(first);
        String corrected = HEADINGS + row("2022-03-31", "12,9,8,漏报,1");
        csv(corrected).then().body("updated", equalTo(1));

        csv(first).then().body("stale", equalTo(1));
        csv(corrected).then().body("unchanged", equalTo(1));
        csv(HEADINGS + row("2022-03-31", "13,9,8,迟到,1")).then().body("stale", equalTo(1));
        tallies().body("items.version", contains(2)).body("items.counts.headcount", contains(12));

        // Who names the current version means it, even where it takes something back.
        csv(HEADINGS + row("2022-03-31", "10,9,8,撤回,2")).then().body("updated", equalTo(1));
        tallies().body("items.version", contains(3)).body("items.counts.headcount", contains(10));
    }

    @Test
    void aVersionThatIsNotThereCannotBeCorrected() {
        Response nothing = csv(HEADINGS + row("2022-03-31", "10,9,8,更正,1"));
        csv(HEADINGS + row("2022-03-31", "10,9,8,,"));
        Response later = csv(HEADINGS + row("2022-03-31", "11,9,8,更正,2"));

        for (Response sent : List.of(nothing, later)) {
            rows(sent)
                    .body(
                            "items[0].errors.collect { it.pointer + ' ' + it.code }",
                            contains("/version version-unknown"));
        }
        tallies().body("items.version", contains(1));
    }

    @Test
    void rowsOfOneTallyFollowEachOther() {
        String file = HEADINGS
                + row("2022-03-31", "10,9,8,,")
                + row("2022-03-31", "11,9,8,漏报一人,")
                + row("2022-03-31", "12,9,8,又漏报一人,")
                + row("2022-03-31", "12,9,8,,");

        Response sent = csv(file);

        rows(sent).body("items.outcome", contains("CREATED", "UPDATED", "UPDATED", "UNCHANGED"));
        String id = tallies().body("items.version", contains(3)).extract().path("items[0].id");
        Caller.as("analyst")
                .get("/api/v1/tallies/" + id + "/versions")
                .then()
                .body("counts.headcount", contains(10, 11, 12));
        assertThat(TestLog.eventsOf(TallyState.TOPIC, id))
                .extracting(event -> event.state().version())
                .containsExactly(1L, 2L, 3L);
        rows(csv(file)).body("items.outcome", contains("STALE", "STALE", "UNCHANGED", "UNCHANGED"));
    }

    @Test
    void aUnitReportsUnderItsCode() {
        String unit = "bureau-" + UUID.randomUUID();
        String headings = "单位代码,区划代码,岗位,统计日期,总人数,全程接种人数,加强针人数,更正原因\n";

        csv(headings + unit + ",630104,,2022-03-31,92,92,88,\n").then().body("created", equalTo(1));
        csv(headings + unit + ",630104,干部职工,2022-03-31,92,92,88,\n").then().body("unchanged", equalTo(1));
        Response elsewhere = csv(headings + unit + ",110101,,2022-03-31,5,5,5,同名\n");

        rows(elsewhere)
                .body(
                        "items[0].errors.collect { it.pointer + ' ' + it.code }",
                        contains("/district subject-elsewhere"));
        Caller.as("analyst")
                .queryParam("subject", unit)
                .get("/api/v1/tallies")
                .then()
                .body("items.population", contains("BUREAU_STAFF"))
                .body("items.post", contains("BUREAU_STAFF"))
                .body("items.district", contains("630104"));
    }

    @Test
    void aBadRowFallsAloneWithAllThatIsWrongWithIt() {
        String headings = "场所编号,单位代码,区划代码,岗位,统计日期,总人数,全程接种人数,加强针人数,禁忌人数,暂缓人数,拒绝人数,不详人数,更正版本\n";

        Response sent = csv(headings
                + "%s,,,建筑工人,2022-03-31,10,9,8,1,1,0,0,\n".formatted(site.id())
                + "%s,bureau,630104,驾驶员,2022-02-30,1,2,3,-1,x,,,0\n".formatted(site.id())
                + ",,63,厨师,2999-01-01,,1.5,,,,,,\n"
                + "%s,,,驾驶员,2022-03-31,1,1,1,,,,,\n".formatted(UUID.randomUUID())
                + "%s,,,驾驶员,2022-03-31,2,3,4,,,,,\n".formatted(site.id()));

        sent.then().statusCode(201).body("created", equalTo(1)).body("rejected", equalTo(4));
        rejected(sent)
                .body("items.line", contains(3, 4, 5, 6))
                .body(
                        "items[0].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/businessDate date",
                                "/contraindicated not-negative",
                                "/deferred integer",
                                "/version positive",
                                "/siteId site-or-unit",
                                "/post post-of-unit",
                                "/district district-of-site",
                                "/primaryComplete primary-above-headcount",
                                "/booster booster-above-primary",
                                " reasons-above-unboosted"))
                .body(
                        "items[1].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/siteId site-or-unit",
                                "/district division-code",
                                "/post enum",
                                "/businessDate future",
                                "/headcount required",
                                "/primaryComplete integer",
                                "/booster required"))
                .body("items[2].errors.collect { it.pointer + ' ' + it.code }", contains("/siteId site"))
                .body(
                        "items[3].errors.code",
                        containsInAnyOrder(
                                "primary-above-headcount", "booster-above-primary", "reasons-above-unboosted"));
        tallies().body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void readsJsonToo(String type) {
        String one = """
                {"siteId": "%s", "post": "DRIVER", "businessDate": "2022-03-31", "headcount": 10, "primaryComplete": 9,\
                 "booster": 8, "refused": 1, "reference": "%s"}""";
        String first = one.formatted(site.id(), "a");
        String second = one.formatted(site.id(), "b");

        Response sent = send(type, type.endsWith("ndjson") ? first + "\n" + second : "[" + first + ", " + second + "]");

        sent.then().statusCode(201).body("created", equalTo(1)).body("unchanged", equalTo(1));
        rows(sent).body("items.reference", contains("a", "b"));
        tallies().body("items.counts.refused", contains(1));
    }

    @Test
    void readsWorkbooksAsPeopleMakeThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        Worksheet sheet = book.newWorksheet("接种");
        String[] headings = {"场所编号", "岗位*", " 统计日期", "总人数", "全程接种人数", "加强针人数", "填报人"};
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
        }
        // Full-width digits, text where numbers are, a thousands separator, a day that is a number.
        sheet.value(1, 0, site.id());
        sheet.value(1, 1, "建筑工人");
        sheet.value(1, 2, LocalDate.of(2022, 3, 31));
        sheet.style(1, 2).format("yyyy-mm-dd").set();
        sheet.value(1, 3, "１，２００");
        sheet.value(1, 4, "1100.0");
        sheet.value(1, 5, 1000);
        // Hidden, and a row like any other.
        sheet.value(2, 0, site.id());
        sheet.value(2, 1, "驾驶员");
        sheet.value(2, 2, "２０２２年３月３１日");
        sheet.value(2, 3, 5);
        sheet.value(2, 4, 5);
        sheet.value(2, 5, 5);
        sheet.hideRow(2);
        // Merged with the cell above: only that one says anything.
        sheet.value(3, 1, "其他");
        sheet.value(3, 2, "2022-03-31");
        sheet.value(3, 3, 1);
        sheet.value(3, 4, 1);
        sheet.value(3, 5, 1);
        sheet.range(2, 0, 3, 0).merge();
        // A formula that nobody has computed.
        sheet.value(4, 0, site.id());
        sheet.value(4, 1, "物业人员");
        sheet.value(4, 2, "2022-03-31");
        sheet.formula(4, 3, "SUM(D2:D3)");
        sheet.value(4, 4, 1);
        sheet.value(4, 5, 1);
        book.finish();

        Response sent =
                as(Caller.as("bureau-admin"), XLSX).body(out.toByteArray()).post(IMPORTS);

        sent.then()
                .statusCode(201)
                .body("unknownColumns", contains(7))
                .body("created", equalTo(2))
                .body("rejected", equalTo(2));
        tallies().body("items.counts.headcount", contains(1200, 5)).body("items.counts.booster", contains(1000, 5));
        rejected(sent)
                .body("items.line", contains(4, 5))
                .body("items[0].errors.code", contains("site-or-unit"))
                .body("items[1].errors.pointer", contains("/headcount"));
    }

    @Test
    void aRehearsalRecordsNothing() {
        as(Caller.as("bureau-admin"), "text/csv")
                .body((HEADINGS + row("2022-03-31", "10,9,8,,")).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1));

        tallies().body("items", empty());
    }

    @Test
    void readsASendersOwnHeadingsAndCodes() {
        String profile = "方案" + UUID.randomUUID().toString().substring(0, 8);
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body("""
                        {"columns": [{"heading": "项目", "field": "siteId"}, {"heading": "工种", "field": "post"},
                          {"heading": "日期", "field": "businessDate"}, {"heading": "在岗", "field": "headcount"},
                          {"heading": "两针", "field": "primaryComplete"}, {"heading": "三针", "field": "booster"}]}""")
                .put(IMPORTS + "/profiles/" + profile)
                .then()
                .statusCode(200);

        as(Caller.as("bureau-admin"), "text/csv")
                .queryParam("profile", profile)
                .body("项目,工种,日期,在岗,两针,三针\n%s,建筑工人,2022-03-31,10,9,8\n"
                        .formatted(site.id())
                        .getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void hasATemplateInBothLanguages() {
        as(Caller.as("bureau-admin"), "text/csv")
                .accept("text/csv")
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .body(containsString("Site id,Unit code,District code,Post,Date,Headcount"));
        RestAssured.given()
                .auth()
                .oauth2(Caller.token("bureau-admin").sign())
                .header("Accept-Language", "zh-CN")
                .accept("text/csv")
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .body(containsString("场所编号,单位代码,区划代码,岗位,统计日期,总人数"));
    }

    @Test
    void ofOneFileSentByFourAtOnceEachTallyIsRecordedOnce() throws Exception {
        String file = HEADINGS
                + IntStream.rangeClosed(1, 28)
                        .mapToObj(day -> row("2022-02-%02d".formatted(day), "10,9,8,,"))
                        .collect(Collectors.joining());

        List<Response> answers = Parallel.call(4, () -> csv(file));

        assertThat(answers).allSatisfy(answer -> answer.then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("rejected", equalTo(0))
                .body("stale", equalTo(0))
                .body("updated", equalTo(0)));
        assertThat(answers.stream().mapToInt(answer -> answer.path("created")).sum())
                .isEqualTo(28);
        tallies().body("items", hasSize(28)).body("items.version.unique()", contains(1));
        assertThat(TestLog.count("select count(*) from tally_version v join tally t on t.id = v.tally_id"
                        + " where t.subject = '" + site.id() + "'"))
                .isEqualTo(28);
    }

    @Test
    void filesInOppositeOrderDoNotWaitForEachOther() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            SiteRef one = TestSites.known(SiteType.CONSTRUCTION_SITE);
            rows.add("%s,建筑工人,2022-03-%02d,10,9,8,,\n".formatted(one.id(), i + 1));
        }
        String forth = HEADINGS + String.join("", rows);
        Collections.reverse(rows);
        String back = HEADINGS + String.join("", rows);
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers = Parallel.call(4, () -> csv(turn.getAndIncrement() % 2 == 0 ? forth : back));

        assertThat(answers).allSatisfy(answer -> answer.then().body("rejected", equalTo(0)));
        assertThat(answers.stream().mapToInt(answer -> answer.path("created")).sum())
                .isEqualTo(10);
    }

    @Test
    void ofCorrectionsAtOnceByFileAndByHandNoneIsLost() throws Exception {
        csv(HEADINGS + row("2022-03-31", "10,9,8,,")).then().body("created", equalTo(1));
        String id = tallies().extract().path("items[0].id");
        AtomicInteger turn = new AtomicInteger();

        List<String> outcomes = Parallel.call(8, () -> {
            int mine = turn.getAndIncrement();
            if (mine % 2 == 0) {
                return rows(csv(HEADINGS + row("2022-03-31", (20 + mine) + ",9,8,并发,1")))
                        .extract()
                        .path("items[0].outcome");
            }
            int status = Caller.as("bureau-admin")
                    .header("If-Match", "\"1\"")
                    .body("""
                            {"counts": {"headcount": %d, "primaryComplete": 9, "booster": 8}, "reason": "并发"}""".formatted(20 + mine))
                    .put("/api/v1/tallies/" + id)
                    .statusCode();
            return status == 200 ? "UPDATED" : "status " + status;
        });

        assertThat(outcomes).filteredOn("UPDATED"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(one -> !one.equals("UPDATED")).containsOnly("STALE", "status 412");
        tallies().body("items.version", contains(2));
    }

    @Test
    void looksUpAndWritesInSets() {
        Statistics statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        String file = HEADINGS
                + IntStream.rangeClosed(1, 28)
                        .mapToObj(day -> row("2022-02-%02d".formatted(day), "10,9,8,,"))
                        .collect(Collectors.joining());
        csv(file).then().body("created", equalTo(28));

        statistics.setStatisticsEnabled(true);
        try {
            csv(file.replace("10,9,8,,", "11,9,8,漏报,")).then().body("updated", equalTo(28));
            // A look-up of sites, locks, tallies and their history, and batches of writes; some may be the
            // background's.
            assertThat(statistics.getPrepareStatementCount()).isLessThan(28);
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 201",
        "district-system, 201",
        "site-operator, 201",
        "analyst, 403",
        "inspector, 403",
        "frontend, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        as(Caller.as(role), "text/csv")
                .body((HEADINGS + row("2022-03-31", "10,9,8,,")).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(status);
    }

    @Test
    void whatLiesOutsideTheScopeIsRefusedByRow() {
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        String file = "场所编号,单位代码,区划代码,岗位,统计日期,总人数,全程接种人数,加强针人数\n"
                + "%s,,,建筑工人,2022-03-31,10,9,8\n".formatted(site.id())
                + "%s,,,建筑工人,2022-03-31,10,9,8\n".formatted(elsewhere.id())
                + ",bureau-%s,630104,,2022-03-31,10,9,8\n".formatted(UUID.randomUUID());

        Response sent = as(Caller.with(Caller.token("site-operator").sites(site.id())), "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);

        Caller.with(Caller.token("site-operator").sites(site.id()))
                .get(IMPORTS + "/" + sent.path("id") + "/rows")
                .then()
                .body("items.outcome", contains("CREATED", "REJECTED", "REJECTED"))
                .body("items[1].errors.code", contains("site"))
                .body("items[2].errors.code", contains("outside-scope"));
        Caller.with(Caller.token("bureau-admin").subject("another"))
                .get(IMPORTS + "/" + sent.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatAFileReportsCountsAtOnce() {
        String district = ReportedFixture.newDistrict();
        SiteRef one = TestSites.known(SiteType.CONSTRUCTION_SITE, district);

        csv(HEADINGS + "%s,建筑工人,2022-03-31,10,9,8,,\n".formatted(one.id()))
                .then()
                .body("created", equalTo(1));

        Caller.as("analyst")
                .get("/api/v1/coverage?asOf=2022-03-31&district=" + district)
                .then()
                .body("total.headcount", equalTo(10))
                .body("total.reports", equalTo(1));
    }

    private String row(String day, String rest) {
        return "%s,建筑工人,%s,%s\n".formatted(site.id(), day, rest);
    }

    private ValidatableResponse tallies() {
        return Caller.as("analyst")
                .queryParam("subject", site.id())
                .get("/api/v1/tallies")
                .then()
                .statusCode(200);
    }

    private static Response csv(String text) {
        return send("text/csv", text);
    }

    private static Response send(String type, String text) {
        return as(Caller.as("bureau-admin"), type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
    }

    /** Without a charset that nobody declared. */
    private static RequestSpecification as(RequestSpecification caller, String type) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    private static ValidatableResponse rows(Response sent) {
        return Caller.as("bureau-admin")
                .get(IMPORTS + "/" + sent.path("id") + "/rows")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rejected(Response sent) {
        return Caller.as("bureau-admin")
                .get(IMPORTS + "/" + sent.path("id") + "/rows?outcome=REJECTED")
                .then()
                .statusCode(200);
    }
}
