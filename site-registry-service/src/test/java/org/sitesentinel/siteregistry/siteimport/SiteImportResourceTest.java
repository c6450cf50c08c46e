package org.sitesentinel.siteregistry.siteimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.HEADINGS;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.IMPORTS;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.XLSX;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.chinese;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.completed;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.compound;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.csv;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.newName;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.rows;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.send;
import static org.sitesentinel.siteregistry.siteimport.ImportFixture.sites;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SiteImportResourceTest {
    @Test
    void registersTheSitesOfAFileAndAReplayChangesNothing() {
        String name = newName();
        String file = HEADINGS + compound(name + "甲") + compound(name + "乙");

        Response first = csv(file);
        first.then()
                .statusCode(201)
                .header("Location", endsWith(IMPORTS + "/" + first.path("id")))
                .body("status", equalTo("COMPLETED"))
                .body("lines", equalTo(2))
                .body("created", equalTo(2))
                .body("rejected", equalTo(0))
                .body("unknownColumns", empty())
                .body("finishedAt", notNullValue());
        int sites = TestLog.size(SiteState.TOPIC);
        int buildings = TestLog.size(BuildingState.TOPIC);
        Response again = csv(file);
        again.then().statusCode(201).body("unchanged", equalTo(2)).body("created", equalTo(0));

        sites(name)
                .body("items.name", contains(name + "甲", name + "乙"))
                .body("items.buildings", contains(2, 2))
                .body("items.registeredOn", contains("2022-03-01", "2022-03-01"));
        assertThat(TestLog.size(SiteState.TOPIC)).isEqualTo(sites);
        assertThat(TestLog.size(BuildingState.TOPIC)).isEqualTo(buildings);
        rows(first, "")
                .body("items.row", contains(1, 2))
                .body("items.line", contains(2, 3))
                .body("items.outcome", contains("CREATED", "CREATED"))
                .body("items.subject", equalTo(rows(again, "").extract().path("items.subject")));
    }

    @Test
    void aLaterFileCorrectsWhatItSaysAndLeavesTheRest() {
        String name = newName();
        csv("场所类型,场所名称,区划代码,地址,管理方式,楼栋,户数,负责人,负责人电话\n"
                        + "住宅小区,%s,630104,五四西路,物业公司,1号楼,\"1,200\",王建国,13897001234\n".formatted(name))
                .then()
                .body("created", equalTo(1));

        csv(HEADINGS + "住宅小区,%s,630104,五四西路,自管,1号楼;3号楼,\n".formatted(name))
                .then()
                .body("updated", equalTo(1));

        sites(name)
                .body("items[0].managementKind", equalTo("SELF_MANAGED"))
                .body("items[0].households", equalTo(1200))
                .body("items[0].responsiblePerson.name", equalTo("王建国"))
                .body("items[0].buildings", equalTo(2));
        csv(HEADINGS + "写字楼,%s,630104,五四西路,自管,1号楼,\n".formatted(name)).then().body("rejected", equalTo(1));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/csv", XLSX})
    void readsTheSameRowsInEveryForm(String type) throws IOException {
        String name = newName();
        String row = """
                {"type": "OFFICE_BUILDING", "name": "%s", "district": "630104", "address": "五四西路", "managementKind":\
                 "SELF_MANAGED", "buildings": ["A 座", "B 座"], "registeredOn": "2022-03-01", "reference": "%s"}""";
        byte[] body =
                switch (type) {
                    case "application/json" ->
                        ("[" + row.formatted(name, "a") + ",\n" + row.formatted(name, "b") + "]")
                                .getBytes(StandardCharsets.UTF_8);
                    case "application/x-ndjson" ->
                        (row.formatted(name, "a") + "\n\n" + row.formatted(name, "b")).getBytes(StandardCharsets.UTF_8);
                    case "text/csv" ->
                        ("\uFEFFtype,name,district,address,managementKind,buildings,registeredOn,reference\n"
                                        + "OFFICE_BUILDING,%1$s,630104,五四西路,SELF_MANAGED,A 座;B 座,20220301,a\n"
                                        + "office_building,%1$s,630104,五四西路,自管,\"A 座\nB 座\",2022年3月1日,b\n")
                                .formatted(name)
                                .getBytes(StandardCharsets.UTF_8);
                    default -> workbook(name);
                };

        Response sent = send(type, body);

        sent.then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        sites(name).body("items.buildings", contains(2)).body("items.registeredOn", contains("2022-03-01"));
        rows(sent, "").body("items.reference", contains("a", "b"));
    }

    private static byte[] workbook(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        Worksheet sheet = book.newWorksheet("场所");
        String[] headings = {"场所类型*", "场所名称", "区划代码", " 地址", "管理方式", "楼栋", "登记日期", "备注编号"};
        for (int i = 0; i < headings.length; i++) {
            sheet.value(0, i, headings[i]);
        }
        for (int row = 1; row <= 2; row++) {
            sheet.value(row, 0, "写字楼");
            sheet.value(row, 1, name);
            sheet.value(row, 2, 630104);
            sheet.value(row, 3, "五四西路");
            sheet.value(row, 4, "自管");
            sheet.value(row, 5, "A 座、B 座");
            sheet.value(row, 6, LocalDate.of(2022, 3, 1));
            sheet.style(row, 6).format("yyyy年m月d日").set();
            sheet.value(row, 7, row == 1 ? "a" : "b");
        }
        book.finish();
        return out.toByteArray();
    }

    @Test
    void tellsEveryErrorOfEveryRowAtItsTrueLineAndTakesTheRest() {
        String name = newName();
        String file = "备注编号,场所类型,场所名称,区划代码,地址,管理方式,楼栋,登记日期,颜色,户数,经度\n"
                + "r1,住宅小区,%s,630104,\"五四\n西路\",物业公司,1号楼,2022-03-01,红,12.0,\n".formatted(name)
                + "\n"
                + "r2,宫殿,,63,五四西路,,1号楼、1号楼,2022年2月30日,红,许多,200\n"
                + "r3,住宅小区,%s,630104,五四西路,物业公司,1号楼,2999-01-01,红,-1,,多,多\n".formatted(name);

        Response sent = csv(file);

        sent.then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected", equalTo(2))
                .body("unknownColumns", contains(9));
        rows(sent, "outcome=REJECTED")
                .body("items.line", contains(5, 6))
                .body("items[0].reference", equalTo("r2"))
                .body(
                        "items[0].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/type enum",
                                "/name required",
                                "/district division-code",
                                "/registeredOn date",
                                "/households integer",
                                "/longitude max",
                                "/latitude required",
                                "/buildings/1 building-twin"))
                .body("items[0].errors[0].message", notNullValue())
                .body("items[1].errors.code", contains("too-many-cells"));
        rows(sent, "outcome=CREATED").body("items.line", contains(2));
    }

    @Test
    void givesBackTheRejectedRowsToMend() {
        String name = newName();
        Response sent =
                csv(HEADINGS + compound(name + "甲") + "住宅小区,%s乙,630104,=1+1,物业公司,1号楼、2号楼,2022年13月1日\n".formatted(name));

        String rejected = chinese("bureau-admin")
                .accept("text/csv")
                .get(IMPORTS + "/" + sent.path("id") + "/rows")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        assertThat(rejected)
                .startsWith("\uFEFF场所类型,场所名称")
                .contains(",'=1+1,", "registeredOn")
                .doesNotContain("甲");
        assertThat(rejected.lines()).hasSize(2);
        csv(rejected.replace("2022年13月1日", "2022年3月1日"))
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("unknownColumns", empty());
        sites(name + "乙").body("items.address", contains("=1+1"));
    }

    @ParameterizedTest(name = "{0}, declared {1}")
    @CsvSource({"GB18030, ''", "GBK, ''", "GB18030, GB18030", "GBK, gb2312", "UTF-8, utf-8"})
    void readsChineseInEitherEncoding(String charset, String declared) {
        String name = newName();
        byte[] file = (HEADINGS + compound(name)).getBytes(Charset.forName(charset));

        send(declared.isEmpty() ? "text/csv" : "text/csv;charset=" + declared, file)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));

        sites(name).body("items.name", contains(name));
    }

    @Test
    void refusesWhatCannotBeReadAndKeepsNothing() throws IOException {
        long before = TestLog.count("select count(*) from bulk_receipt");

        refused("text/csv", "", "empty-body");
        refused("text/csv", "\n\n", "empty-body");
        refused("text/csv", HEADINGS, "empty-body");
        refused("text/csv", compound("甲") + compound("乙"), "no-heading");
        refused("text/csv", "name,场所名称\n甲,乙\n", "duplicate-heading");
        refused("text/csv;charset=UTF-16", HEADINGS + compound("甲"), "encoding");
        refused("text/csv;charset=latin1", HEADINGS + compound("甲"), "encoding");
        refused("text/csv", "name\n\0\n", "encoding");
        refused("application/json", "{}", "array");
        refused("application/json", "[", "malformed-json");
        refused("application/json", "[]", "empty-body");
        refused("application/x-ndjson", "\n", "empty-body");
        refused(XLSX, HEADINGS + compound("甲"), "no-xlsx");
        byte[] invalid = {(byte) 'n', (byte) 0xff, (byte) 0xff, (byte) 0xff, '\n'};
        send("text/csv", invalid).then().statusCode(400).body("errors.code", contains("encoding"));
        byte[] archive = zip("readme.txt", 10);
        send(XLSX, archive).then().statusCode(400).body("errors.code", contains("no-xlsx"));
        send(XLSX, zip("xl/sharedStrings.xml", 70 << 20))
                .then()
                .statusCode(400)
                .body("errors.code", contains("xlsx-too-large"));
        send(XLSX, Arrays.copyOf(workbook("甲"), 500)).then().statusCode(400).body("errors.code", contains("no-xlsx"));
        send("application/pdf", archive).then().statusCode(415);

        assertThat(TestLog.count("select count(*) from bulk_receipt")).isEqualTo(before);
    }

    private static void refused(String type, String body, String code) {
        send(type, body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith(":unreadable-body"))
                .body("errors.code", contains(code));
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 16];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, Math.min(zeros.length, size - written));
            }
        }
        return out.toByteArray();
    }

    @Test
    void whatBreaksOffLaterKeepsTheRowsBefore() {
        String name = newName();

        Response sent = send("application/json", """
                [{"type": "CONSTRUCTION_SITE", "name": "%s", "district": "630104", "address": "x", "buildings": ["1"]},
                 {"type": """.formatted(name).getBytes(StandardCharsets.UTF_8));

        sent.then()
                .statusCode(201)
                .body("status", equalTo("FAILED"))
                .body("created", equalTo(1))
                .body("broken.code", equalTo("malformed-json"))
                .body("broken.line", greaterThan(1));
        sites(name).body("items", hasSize(1));
    }

    @Test
    void namesTheOperatorByItsCode() {
        String name = newName();
        String operator = Caller.as("bureau-admin")
                .body("{\"creditCode\": \"91350100M000100Y43\", \"name\": \"物业\", \"district\": \"630104\"}")
                .post("/api/v1/operators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String headings = "场所类型,场所名称,区划代码,地址,管理方式,楼栋,运营单位统一社会信用代码\n";

        Response sent = csv(headings
                + "住宅小区,%s甲,630104,五四西路,自管,1号楼,91110000600037341L\n".formatted(name)
                + "住宅小区,%s乙,630104,五四西路,自管,1号楼,91350100m000100y43\n".formatted(name)
                + "住宅小区,%s丙,630104,五四西路,自管,1号楼,91350100M000100Y44\n".formatted(name));

        rows(sent, "")
                .body("items.outcome", contains("REJECTED", "CREATED", "REJECTED"))
                .body("items[0].errors.code", contains("operator"))
                .body("items[2].errors.code", contains("credit-code"));
        sites(name).body("items.operatorId", contains(operator));
    }

    @Test
    void aDryRunWritesNothing() {
        String name = newName();
        int before = TestLog.size(SiteState.TOPIC);

        Response sent = ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .body((HEADINGS + compound(name) + "住宅小区,,,,,,\n").getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?dryRun=true");

        sent.then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        rows(sent, "").body("items.outcome", contains("CREATED", "REJECTED"));
        sites(name).body("items", empty());
        assertThat(TestLog.size(SiteState.TOPIC)).isEqualTo(before);
    }

    @Test
    void aNameThatNoDatabaseHoldsIsNoProfile() {
        Caller.as("frontend")
                .urlEncodingEnabled(false)
                .get(IMPORTS + "/profiles/%00")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void readsASendersOwnHeadings() {
        String name = newName();
        String profile = "方案" + UUID.randomUUID().toString().substring(0, 8);
        String file = "项目,类别,区,位置,谁管,楼\n%s,住宅小区,630104,五四西路,自管,1号楼\n".formatted(name);
        String body = """
                {"columns": [{"heading": "项目", "field": "name"}, {"heading": "类别", "field": "type"},
                  {"heading": "区", "field": "district"}, {"heading": "位置", "field": "address"},
                  {"heading": "谁管", "field": "managementKind"}, {"heading": "楼", "field": "buildings"}]}""";

        Caller.as("bureau-admin")
                .body(body)
                .put(IMPORTS + "/profiles/" + profile)
                .then()
                .statusCode(428);
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body(body.replace("\"name\"", "\"title\""))
                .put(IMPORTS + "/profiles/" + profile)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/columns/0/field import-field"));
        for (int version = 0; version < 2; version++) {
            Caller.as("bureau-admin")
                    .header("If-Match", "\"" + version + "\"")
                    .body(body)
                    .put(IMPORTS + "/profiles/" + profile)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + (version + 1) + "\"");
        }
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(IMPORTS + "/profiles/" + profile)
                .then()
                .statusCode(412);

        refused("text/csv", file, "no-heading");
        ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .queryParam("profile", profile)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        Caller.as("bureau-admin")
                .get(IMPORTS + "/profiles/" + profile)
                .then()
                .body("columns[0].heading", equalTo("项目"));
        Caller.with(Caller.token("bureau-admin").subject("another"))
                .get(IMPORTS + "/profiles/" + profile)
                .then()
                .statusCode(404);
        ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?profile=none")
                .then()
                .statusCode(422)
                .body("errors.code", contains("profile"));
    }

    @Test
    void ofOneFileSentByManyAtOnceEachSiteIsRegisteredOnce() throws Exception {
        String name = newName();
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < 20; i++) {
            file.append(compound(name + i));
        }

        List<Response> answers = Parallel.call(8, () -> csv(file.toString()));

        assertThat(answers).allSatisfy(answer -> answer.then()
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("rejected", equalTo(0))
                .body("lines", equalTo(20)));
        assertThat(answers.stream().mapToInt(answer -> answer.path("created")).sum())
                .isEqualTo(20);
        sites(name).body("items", hasSize(20)).body("items.buildings.unique()", contains(2));
    }

    @Test
    void aTwinByPermitFallsAloneAndPointsToTheOther() {
        String name = newName();
        String permit = UUID.randomUUID().toString();
        String headings = "场所类型,场所名称,区划代码,地址,楼栋,施工许可证号\n";
        csv(headings + "建筑工地,%s甲,630104,五四西路,1号楼,%s\n".formatted(name, permit));

        Response sent = csv(headings
                + "建筑工地,%s乙,630104,五四西路,1号楼,%sx\n".formatted(name, permit)
                + "建筑工地,%s丙,630104,五四西路,1号楼,%s\n".formatted(name, permit)
                + "建筑工地,%s丁,630104,五四西路,1号楼,%sy\n".formatted(name, permit));

        sent.then().body("created", equalTo(2)).body("rejected", equalTo(1));
        rows(sent, "outcome=REJECTED")
                .body("items.line", contains(3))
                .body("items[0].errors.code", contains("site-exists"));
        sites(name).body("items", hasSize(3));
    }

    @Test
    void whatIsMoreThanSomebodyWaitsForIsTakenInTheBackground() {
        String name = newName();
        StringBuilder file = new StringBuilder(HEADINGS);
        file.append("住宅小区,,,,,,\n".repeat(1150)).append(compound(name));

        Response sent = csv(file.toString());

        sent.then()
                .statusCode(202)
                .body("status", equalTo("PROCESSING"))
                .body("lines", equalTo(1000))
                .body("finishedAt", nullValue());
        completed(sent)
                .body("status", equalTo("COMPLETED"))
                .body("lines", equalTo(1151))
                .body("rejected", equalTo(1150))
                .body("created", equalTo(1));
        sites(name).body("items", hasSize(1));
        rows(sent, "outcome=CREATED").body("items.line", contains(1152));
        String cursor = rows(sent, "limit=1000")
                .body("items.line", hasSize(1000))
                .extract()
                .path("nextCursor");
        rows(sent, "limit=1000&cursor=" + cursor).body("items", hasSize(151)).body("nextCursor", nullValue());
        assertThat(TestLog.count("select count(*) from bulk_body where receipt_id = '" + sent.path("id") + "'"))
                .isZero();
    }

    @Test
    void aSenderMayAskNotToWait() {
        String name = newName();

        Response sent = ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .header("Prefer", "respond-async, wait=5")
                .body((HEADINGS + compound(name)).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);

        sent.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("lines", equalTo(0));
        completed(sent).body("created", equalTo(1));
    }

    @Test
    void theSameKeyGetsTheSameReceipt() throws Exception {
        String key = UUID.randomUUID().toString();
        String file = HEADINGS + compound(newName());

        List<String> ids = Parallel.call(8, () -> ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .header("Idempotency-Key", key)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        ImportFixture.as(Caller.as("bureau-admin"), "text/csv")
                .header("Idempotency-Key", key)
                .body((file + compound(newName())).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void personsLieInNoTableInClear() {
        String name = newName();
        Response sent = csv("场所类型,场所名称,区划代码,地址,管理方式,楼栋,负责人,负责人电话\n"
                + "住宅小区,%s,630104,五四西路,物业公司,1号楼,赵子龙明,13897009876\n".formatted(name)
                + "住宅小区,,630104,五四西路,物业公司,1号楼,赵子龙明,13897009876\n");
        sent.then().body("created", equalTo(1)).body("rejected", equalTo(1));

        String receipt = " where receipt_id = '" + sent.path("id") + "'";
        for (String table : List.of(
                "site", "site_version", "outbox", "bulk_receipt", "bulk_body" + receipt, "bulk_row" + receipt)) {
            assertThat(TestLog.count("select count(*) from (select t::text as row from (select * from " + table
                            + ") t) r where row like '%赵子龙明%' or row like"
                            + " '%13897009876%' or row like '%' || encode('赵子龙明'::bytea, 'hex') || '%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void offersATemplateThatCanBeFilledIn() throws IOException {
        String csv = chinese("frontend")
                .accept("text/csv")
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        byte[] xlsx = Caller.as("frontend")
                .accept(XLSX)
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .extract()
                .asByteArray();

        assertThat(csv).startsWith("\uFEFF场所类型,场所名称,区划代码,地址,管理方式,楼栋,登记日期");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Type");
        }
        csv(csv.stripTrailing() + "\n住宅小区,%s,630104,五四西路,自管,1号楼\n".formatted(newName()))
                .then()
                .body("created", equalTo(1));
    }

    @Test
    void exportsTheRegisterSoThatItCanBeImportedAgain() throws IOException {
        String name = newName();
        csv("场所类型,场所名称,区划代码,地址,管理方式,楼栋,负责人,负责人电话,纬度,经度\n"
                        + "住宅小区,=cmd|' /C calc'!A0%1$s,630104,@五四西路,物业公司,-1号楼、2号楼,王建国,+8613897001234,36.6,101.7\n"
                                .formatted(name))
                .then()
                .body("created", equalTo(1));

        String csv = export("bureau-admin", "text/csv", name).asString();
        byte[] xlsx = export("bureau-admin", XLSX, name).asByteArray();
        String masked = export("analyst", "text/csv", name).asString();

        assertThat(csv)
                .startsWith("\uFEFF场所类型,场所名称")
                .contains("住宅小区,'=cmd|", ",'@五四西路,物业公司,'-1号楼、2号楼,", ",王建国,'+8613897001234,", ",已登记,");
        assertThat(masked).contains(",王**,").doesNotContain("建国", "13897001234");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(row.getCellText(1)).startsWith("=cmd|");
            assertThat(row.getCell(1).getFormula()).isNull();
        }
        csv(csv).then().body("unchanged", equalTo(1)).body("unknownColumns", contains(17, 18));
        send(XLSX, xlsx).then().body("unchanged", equalTo(1));
    }

    private static Response export(String role, String type, String name) {
        Response answer = chinese(role).accept(type).queryParam("q", name).get("/api/v1/sites");
        answer.then().statusCode(200).header("Content-Disposition", notNullValue());
        return answer;
    }

    @ParameterizedTest(name = "{0}: import {1}, export {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "frontend, 201, 200",
        "site-operator, 403, 200",
        "inspector, 403, 200",
        "analyst, 403, 200",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int export) {
        ImportFixture.as(Caller.as(role), "text/csv")
                .body((HEADINGS + compound(newName())).getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(write);
        Caller.as(role).accept("text/csv").get(IMPORTS + "/template").then().statusCode(write == 201 ? 200 : write);
        Caller.as(role)
                .accept("text/csv")
                .get("/api/v1/sites?district=159999")
                .then()
                .statusCode(export);
    }

    @Test
    void importsWithinTheScopeAndShowsReceiptsToTheirSenderAlone() {
        String name = newName();
        Response sent = ImportFixture.as(
                        Caller.with(
                                Caller.token("bureau-admin").subject("xining").districts("630105")),
                        "text/csv")
                .body((HEADINGS + compound(name) + compound(name).replace("630104", "630105"))
                        .getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);

        sent.then().statusCode(201).body("created", equalTo(1)).body("rejected", equalTo(1));
        sites(name).body("items.district", contains("630105"));
        String path = IMPORTS + "/" + sent.path("id");
        for (String of : List.of("", "/rows")) {
            Caller.with(Caller.token("bureau-admin").subject("xining").districts("630105"))
                    .get(path + of)
                    .then()
                    .statusCode(200);
            Caller.as("bureau-admin").get(path + of).then().statusCode(404);
        }
        Caller.as("bureau-admin").get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
