package org.sitesentinel.screening.testresult.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.testresult.TestResultFixture.NDJSON;
import static org.sitesentinel.screening.testresult.TestResultFixture.SUBMISSIONS;
import static org.sitesentinel.screening.testresult.TestResultFixture.as;
import static org.sitesentinel.screening.testresult.TestResultFixture.completed;
import static org.sitesentinel.screening.testresult.TestResultFixture.gzip;
import static org.sitesentinel.screening.testresult.TestResultFixture.newReference;
import static org.sitesentinel.screening.testresult.TestResultFixture.of;
import static org.sitesentinel.screening.testresult.TestResultFixture.pooled;
import static org.sitesentinel.screening.testresult.TestResultFixture.result;
import static org.sitesentinel.screening.testresult.TestResultFixture.row;
import static org.sitesentinel.screening.testresult.TestResultFixture.rows;
import static org.sitesentinel.screening.testresult.TestResultFixture.send;
import static org.sitesentinel.screening.testresult.TestResultFixture.stored;
import static org.sitesentinel.screening.testresult.TestResultFixture.submit;
import static org.sitesentinel.screening.testresult.TestResultFixture.tube;
import static org.sitesentinel.screening.testresult.TestResultFixture.version;
import static org.sitesentinel.screening.testresult.tally.TallyFixture.counted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.PositiveResultState;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TestResultSubmissionTest {
    private static SiteRef site;

    @BeforeAll
    static void aSite() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"application/json", NDJSON, "text/csv", "application/fhir+json"})
    void takesRowsInEveryForm(String type) {
        String reference = newReference();
        String number = ReturneeFixture.number();
        String body =
                switch (type) {
                    case "application/json" -> "[" + of(site, reference, number, result("NEGATIVE")) + "]";
                    case NDJSON -> of(site, reference, number, result("NEGATIVE")) + "\n";
                    case "text/csv" ->
                        "样本编号,采样场所,检测项目,检测结果,采样时间,报告时间,证件类型,证件号码\n%s,%s,新冠病毒核酸,阴性,2022-03-30 08:00,2022/3/30 20:00:00,居民身份证,%s\n"
                                .formatted(reference, site.id(), number);
                    default -> observation(reference, number);
                };

        send(type, body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(1));

        stored(reference)
                .body("items", hasSize(1))
                .body("items[0].siteId", equalTo(site.id()))
                .body("items[0].district", equalTo("630104"))
                .body("items[0].result", equalTo("NEGATIVE"))
                .body("items[0].sampledAt", equalTo("2022-03-30T00:00:00Z"))
                .body("items[0].reportedAt", equalTo("2022-03-30T12:00:00Z"))
                .body("items[0].businessDate", equalTo("2022-03-30"))
                .body("items[0].personRef", notNullValue())
                .body("items[0].person", nullValue());
    }

    private static String observation(String reference, String number) {
        return """
                {"resourceType": "Bundle", "type": "collection", "entry": [{"fullUrl": "urn:x", "resource": {
                  "resourceType": "Observation", "identifier": [{"value": "%s"}], "status": "final",
                  "code": {"coding": [{"system": "http://loinc.org", "code": "94500-6"}]},
                  "subject": {"identifier": {"value": "%s"}},
                  "effectiveDateTime": "2022-03-30T08:00:00+08:00", "issued": "2022-03-30T20:00:00+08:00",
                  "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "260415000"}]},
                  "extension": [{"url": "urn:site-sentinel:site", "valueUuid": "%s"}]}}], "total": 1}""".formatted(reference, number, site.id());
    }

    @Test
    void takesWhatIsCompressed() {
        String reference = newReference();
        byte[] body = row(site, reference, result("NEGATIVE")).getBytes(StandardCharsets.UTF_8);

        as(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(gzip(body))
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        as(NDJSON)
                .header("Content-Encoding", "br")
                .body(body)
                .post(SUBMISSIONS)
                .then()
                .statusCode(415);

        stored(reference).body("items", hasSize(1));
    }

    @Test
    void theHighestVersionHoldsInWhateverOrderTheyCome() {
        String reference = newReference();
        String number = ReturneeFixture.number();
        String first = of(site, reference, number, result("NEGATIVE"));
        String second = of(site, reference, number, result("INVALID"), version(2));

        submit(second).then().body("created", equalTo(1));
        Response late = submit(first);
        late.then().body("stale", equalTo(1));
        submit(second).then().body("unchanged", equalTo(1));
        rows(submit(of(site, reference, number, result("NEGATIVE"), version(2))))
                .body("items.outcome", contains("REJECTED"))
                .body("items[0].errors.pointer", contains("/version"))
                .body("items[0].errors.code", contains("version-reused"));
        submit(of(site, reference, number, result("NEGATIVE"), version(3)))
                .then()
                .body("updated", equalTo(1));

        String id = stored(reference)
                .body("items.version", contains(3))
                .body("items.result", contains("NEGATIVE"))
                .extract()
                .path("items[0].id");
        rows(late).body("items[0].subject", equalTo(id));
        Caller.as("bureau-admin")
                .get("/api/v1/test-results/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2))
                .body("items.result", contains("INVALID"));
    }

    @Test
    void aReferenceMayComeSeveralTimesInOneBody() {
        String reference = newReference();
        String number = ReturneeFixture.number();
        String first = of(site, reference, number, result("NEGATIVE"));

        Response sent = submit(
                of(site, reference, number, result("INVALID"), version(2)),
                first,
                of(site, reference, number, result("NEGATIVE"), version(4)),
                of(site, reference, number, result("NEGATIVE"), version(4)));

        rows(sent).body("items.outcome", contains("CREATED", "STALE", "UPDATED", "UNCHANGED"));
        stored(reference).body("items.version", contains(4));
    }

    @Test
    void whatIsAwaitedIsListedApart() {
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String awaited = newReference();
        String known = newReference();
        submit(row(elsewhere, awaited), row(elsewhere, known, result("NEGATIVE")))
                .then()
                .body("created", equalTo(2));

        for (boolean asked : new boolean[] {true, false}) {
            Caller.as("inspector")
                    .queryParam("siteId", elsewhere.id())
                    .queryParam("awaited", asked)
                    .get("/api/v1/test-results")
                    .then()
                    .statusCode(200)
                    .body("items.reference", contains(asked ? awaited : known));
        }
    }

    @Test
    void aPositivePoolCreatesNoPositivePerson() {
        List<String> references = List.of(newReference(), newReference(), newReference());
        String held = ReturneeFixture.number();
        String pool = UUID.randomUUID().toString();

        submit(
                        of(site, references.get(0), held, pooled(pool), result("POSITIVE")),
                        row(site, references.get(1), pooled(pool), result("SUSPECT")),
                        row(site, references.get(2), pooled(pool), result("POOL_POSITIVE_PENDING")))
                .then()
                .body("created", equalTo(3));

        references.forEach(one -> stored(one).body("items.result", contains("POOL_POSITIVE_PENDING")));
        String id = stored(references.get(0)).extract().path("items[0].id");
        assertThat(TestLog.eventsOf(PositiveResultState.TOPIC, id)).isEmpty();
        String ref = stored(references.get(0)).extract().path("items[0].personRef");
        TestLog.awaitCount(
                1, "select count(*) from person_status where person_ref = '" + ref + "' and reason = 'POOL_PENDING'");
    }

    @ParameterizedTest(name = "told of the tube: {0}, tube first: {1}")
    @CsvSource({
        "NEGATIVE, false, NEGATIVE",
        "NEGATIVE, true, NEGATIVE",
        "POSITIVE, false, POOL_POSITIVE_PENDING",
        "POSITIVE, true, POOL_POSITIVE_PENDING"
    })
    void whatIsToldOfATubeHoldsForItsMembers(String told, boolean tubeFirst, String held) {
        String tube = UUID.randomUUID().toString();
        String one = newReference();
        String other = newReference();
        String own = newReference();
        String laboratory = tube(site, newReference(), tube, result(told), "\"lab\": \"青海省疾控\"");
        if (tubeFirst) {
            submit(laboratory).then().body("created", equalTo(1));
        }

        submit(
                        row(site, one, pooled(tube)),
                        row(site, other, pooled(tube)),
                        row(site, own, pooled(tube), result("INVALID")))
                .then()
                .body("created", equalTo(3));
        if (!tubeFirst) {
            stored(one).body("items[0].result", nullValue());
            submit(laboratory).then().body("created", equalTo(1));
        }

        for (String member : List.of(one, other)) {
            stored(member)
                    .body("items.result", contains(held))
                    .body("items.resultOfTube", contains(true))
                    .body("items.lab", contains("青海省疾控"))
                    .body("items.reportedAt", contains("2022-03-30T12:00:00Z"));
        }
        stored(own).body("items.result", contains("INVALID"));
    }

    @Test
    void aCorrectedTubeCorrectsItsMembers() {
        String tube = UUID.randomUUID().toString();
        String member = newReference();
        String pool = newReference();
        submit(row(site, member, pooled(tube)), tube(site, pool, tube, result("POSITIVE")))
                .then()
                .body("created", equalTo(2));

        submit(tube(site, pool, tube, result("NEGATIVE"), version(2))).then().body("updated", equalTo(1));

        stored(member).body("items.result", contains("NEGATIVE"));
    }

    @Test
    void refusesRowsAndNothingElse() {
        String good = newReference();
        String bad = newReference();
        Response sent = submit(
                row(site, bad, result("NEGATIVE")).replace("SARS_COV_2_RNA", "BLOOD_SUGAR"),
                "{\"reference\": \"" + bad + "\", \"item\": \"SARS_COV_2_RNA\", \"poolSize\": 3, \"result\": \"MAYBE\","
                        + " \"sampledAt\": \"2999-01-01T00:00:00Z\", \"documentType\": \"RESIDENT_ID\","
                        + " \"documentNumber\": \"630104199001010000\", \"colour\": \"red\"}",
                "{]",
                row(site, bad).replace(site.id(), UUID.randomUUID().toString()),
                row(site, bad, "\"receivedAt\": \"2022-03-29T08:00:00+08:00\""),
                row(site, good, result("NEGATIVE")));

        sent.then().statusCode(201).body("rejected", equalTo(5)).body("created", equalTo(1));
        rows(sent)
                .body("items.line", contains(1, 2, 3, 4, 5, 6))
                .body("items[0].errors.collect { it.pointer + ' ' + it.code }", contains("/item enum"))
                .body(
                        "items[1].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/poolSize pool-size",
                                "/result enum",
                                "/sampledAt future",
                                "/siteId required",
                                "/tube required",
                                "/documentNumber document-number"))
                .body("items[2].errors.code", contains("malformed-json"))
                .body("items[3].errors.collect { it.pointer + ' ' + it.code }", contains("/siteId site"))
                .body("items[4].errors.code", contains("moments-run-backwards"))
                .body("items[5].outcome", equalTo("CREATED"));
        stored(bad).body("items", empty());
        stored(good).body("items", hasSize(1));
    }

    @Test
    void readsASendersOwnNamesAndCodes() {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        as("application/json")
                .header("If-Match", "\"0\"")
                .body("""
                        {"columns": [{"heading": "条码", "field": "reference"}, {"heading": "结论", "field": "result"}],
                         "codes": [{"field": "result", "code": "0", "value": "NEGATIVE"},
                                   {"field": "item", "code": "核酸", "value": "SARS_COV_2_RNA"}]}""")
                .put(SUBMISSIONS + "/profiles/" + name)
                .then()
                .statusCode(200)
                .body("codes", hasSize(2));
        String csv = newReference();
        String json = newReference();
        String columns = "条码,采样场所,检测项目,结论,采样时间,证件类型,证件号码\n";

        as("text/csv")
                .body((columns
                                + "%s,%s,核酸,0,2022-03-30 08:00,居民身份证,%s\n"
                                        .formatted(csv, site.id(), ReturneeFixture.number()))
                        .getBytes(StandardCharsets.UTF_8))
                .post(SUBMISSIONS + "?profile=" + name)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        String row = row(site, json, "\"结论\": 0").replace("reference", "条码").replace("SARS_COV_2_RNA", "核酸");
        as(NDJSON)
                .body(row.getBytes(StandardCharsets.UTF_8))
                .post(SUBMISSIONS + "?profile=" + name)
                .then()
                .statusCode(201)
                .body("created", equalTo(1));

        stored(csv).body("items.result", contains("NEGATIVE"));
        stored(json).body("items.result", contains("NEGATIVE"));
    }

    @Test
    void aPersonIsShownOnceSomebodyHasSaidWhoItIs() {
        String reference = newReference();
        String number = ReturneeFixture.number();
        submit(of(site, reference, number, result("NEGATIVE"))).then().body("created", equalTo(1));
        stored(reference).body("items[0].person", nullValue());

        ReturneeFixture.declared(ReturneeFixture.declaration(site, number));

        stored(reference)
                .body("items[0].person.name", equalTo("王**"))
                .body(
                        "items[0].person.documentNumber",
                        equalTo(number.substring(0, 6) + "********" + number.substring(14)));
    }

    @Test
    void aPositiveResultIsToldAtOnceAndTakenBackByItsCorrection() {
        String reference = newReference();
        String number = ReturneeFixture.number();

        submit(of(site, reference, number, result("POSITIVE"))).then().body("created", equalTo(1));

        String id = stored(reference).extract().path("items[0].id");
        String ref = stored(reference).extract().path("items[0].personRef");
        var found = TestLog.eventsOf(PositiveResultState.TOPIC, id);
        assertThat(found).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(PositiveResultState.FOUND.name());
            assertThat(event.state().standing()).isTrue();
            assertThat(event.state().site()).isEqualTo(site);
        });
        assertThat(TestLog.payloadsOf(PositiveResultState.TOPIC, id))
                .noneMatch(payload -> payload.contains(ref) || payload.contains(number));
        Caller.as("privacy-officer")
                .queryParam("siteId", site.id())
                .get("/api/v1/positive-cases")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.result.id == '" + id + "' }.roster",
                        equalTo("/api/v1/sites/" + site.id() + "/personnel"))
                .body("items.find { it.result.id == '" + id + "' }.trace.person.personRef", equalTo(ref))
                .body("items.find { it.result.id == '" + id + "' }.trace.from", equalTo("2022-03-28T00:00:00Z"));

        submit(of(site, reference, number, result("NEGATIVE"), version(2)))
                .then()
                .body("updated", equalTo(1));

        assertThat(TestLog.eventsOf(PositiveResultState.TOPIC, id))
                .extracting(event -> event.type() + " " + event.state().version())
                .containsExactlyInAnyOrder(
                        PositiveResultState.FOUND.name() + " 1", PositiveResultState.WITHDRAWN.name() + " 2");
        Caller.as("privacy-officer")
                .queryParam("siteId", site.id())
                .get("/api/v1/positive-cases")
                .then()
                .body("items.findAll { it.result.id == '" + id + "' }", empty());
    }

    @Test
    void countsADayOfASiteAndCountsItAgainAfterACorrection() {
        SiteRef own = TestSites.known(SiteType.OFFICE_BUILDING);
        String corrected = newReference();
        String number = ReturneeFixture.number();
        submit(
                        of(own, corrected, number, result("NEGATIVE")),
                        row(own, newReference(), result("NEGATIVE")),
                        row(own, newReference()),
                        tube(own, newReference(), UUID.randomUUID().toString(), result("NEGATIVE")))
                .then()
                .body("created", equalTo(4));
        String id = own.id() + ":2022-03-30:SARS_COV_2_RNA";

        assertThat(lastTally(id, 1).counts()).isEqualTo(new TestTallyState.Counts(2, 0, 0, 0, 0, 1));
        assertThat(lastTally(id, 1).site()).isEqualTo(own);

        submit(of(own, corrected, number, result("NEGATIVE"), version(2)).replace("2022-03-30T08", "2022-03-29T08"))
                .then()
                .body("updated", equalTo(1));

        assertThat(lastTally(id, 2).counts()).isEqualTo(new TestTallyState.Counts(1, 0, 0, 0, 0, 1));
        assertThat(lastTally(own.id() + ":2022-03-29:SARS_COV_2_RNA", 1)
                        .counts()
                        .negative())
                .isEqualTo(1);
    }

    private static TestTallyState lastTally(String id, long version) {
        counted("test_tally where id = '%s' and version >= %d".formatted(id, version));
        var events = TestLog.eventsOf(TestTallyState.TOPIC, id);
        return events.get(events.size() - 1).state();
    }

    @Test
    void whatIsSampledElsewhereBelongsToItsDistrict() {
        String reference = newReference();
        submit(row(site, reference, "\"district\": \"630105\"").replace("\"siteId\": \"" + site.id() + "\", ", ""))
                .then()
                .body("created", equalTo(1));
        stored(reference).body("items.district", contains("630105")).body("items[0].siteId", nullValue());

        String outside = newReference();
        Response sent = Caller.with(Caller.token("district-system").districts("630104"))
                .body("["
                        + row(site, outside, "\"district\": \"630105\"")
                                .replace("\"siteId\": \"" + site.id() + "\", ", "")
                        + "]")
                .post(SUBMISSIONS);
        sent.then().statusCode(201).body("rejected", equalTo(1));
        Caller.with(Caller.token("district-system").districts("630104"))
                .queryParam("reference", reference)
                .get("/api/v1/test-results")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aReceiptIsItsSendersAlone() {
        Response sent = submit(row(site, newReference(), result("NEGATIVE")));
        String receipt = SUBMISSIONS + "/" + sent.path("id");

        for (String path : List.of(receipt, receipt + "/rows")) {
            Caller.as("bureau-admin").get(path).then().statusCode(200);
            Caller.with(Caller.token("bureau-admin").subject("somebody else"))
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        for (String role : List.of("inspector", "site-operator", "frontend", "analyst", "privacy-officer")) {
            for (String asked :
                    List.of(receipt, receipt + "/rows", SUBMISSIONS + "/template", SUBMISSIONS + "/profiles/own")) {
                Caller.as(role).get(asked).then().statusCode(403);
            }
            Caller.as(role)
                    .body("{\"columns\": [{\"heading\": \"条码\", \"field\": \"reference\"}], \"codes\": []}")
                    .header("If-Match", "\"0\"")
                    .put(SUBMISSIONS + "/profiles/own")
                    .then()
                    .statusCode(403);
            Caller.as(role)
                    .body("{")
                    .put(SUBMISSIONS + "/profiles/own?x=1")
                    .then()
                    .statusCode(403);
            Caller.as(role).body("[]").post(SUBMISSIONS).then().statusCode(403);
        }
        for (String role : List.of("frontend", "analyst", "privacy-officer")) {
            Caller.as(role).get("/api/v1/test-results").then().statusCode(403);
        }
        for (String role : List.of("frontend", "analyst", "inspector", "site-operator", "district-system")) {
            Caller.as(role).get("/api/v1/positive-cases").then().statusCode(403);
        }
        Caller.as("site-operator")
                .get("/api/v1/test-results")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void noTableSaysWhoseASampleIs() {
        String number = ReturneeFixture.number();
        Response sent = submit(
                of(site, newReference(), number, result("POSITIVE")),
                of(site, newReference(), number).replace("SARS_COV_2_RNA", "TEA"));
        sent.then().body("created", equalTo(1)).body("rejected", equalTo(1));

        for (String table : List.of(
                "test_result",
                "test_result_version",
                "person_to_judge",
                "test_to_tally",
                "bulk_receipt",
                "bulk_body",
                "bulk_row",
                "outbox")) {
            assertThat(TestLog.count("""
                            select count(*) from %1$s t where cast(t as text) like '%%%2$s%%'
                                or cast(t as text) like '%%' || encode('%2$s', 'hex') || '%%'""".formatted(table, number))).as(table).isZero();
        }
        Caller.as("district-system")
                .accept("text/csv")
                .get(SUBMISSIONS + "/" + sent.path("id") + "/rows")
                .then()
                .statusCode(200)
                .body(containsString(number));
    }

    @Test
    void manyRowsAreTakenInTheBackground() {
        String prefix = newReference();
        String[] rows = new String[2500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(site, prefix + "-" + i, result("NEGATIVE"));
        }

        Response sent = submit(rows);

        sent.then().statusCode(202).header("Location", endsWith(SUBMISSIONS + "/" + sent.path("id")));
        completed(sent)
                .body("status", equalTo("COMPLETED"))
                .body("lines", equalTo(2500))
                .body("created", equalTo(2500));
        assertThat(TestLog.count("select count(*) from test_result where reference like '" + prefix + "-%'"))
                .isEqualTo(2500);
    }
}
