package org.sitesentinel.vaccination.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.dose.DoseFixture.NDJSON;
import static org.sitesentinel.vaccination.dose.DoseFixture.SUBMISSIONS;
import static org.sitesentinel.vaccination.dose.DoseFixture.as;
import static org.sitesentinel.vaccination.dose.DoseFixture.at;
import static org.sitesentinel.vaccination.dose.DoseFixture.completed;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.inChinese;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.number;
import static org.sitesentinel.vaccination.dose.DoseFixture.ofDocument;
import static org.sitesentinel.vaccination.dose.DoseFixture.rows;
import static org.sitesentinel.vaccination.dose.DoseFixture.send;
import static org.sitesentinel.vaccination.dose.DoseFixture.status;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;
import static org.sitesentinel.vaccination.dose.DoseFixture.version;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonRefs;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DoseRecordSubmissionTest {
    private final PersonRefs refs;

    DoseRecordSubmissionTest(PersonRefs refs) {
        this.refs = refs;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"application/json", NDJSON, "text/csv"})
    void takesRowsInEveryForm(String type) {
        String reference = newReference();
        String number = number();
        String row = ofDocument(
                reference,
                number,
                "CORONAVAC",
                "2021-05-01",
                "\"doseNumber\": 1",
                "\"lot\": \"A202103001\"",
                "\"source\": \"REGISTRY\"");
        String body =
                switch (type) {
                    case "application/json" -> "[" + row + "]";
                    case NDJSON -> row + "\n";
                    default ->
                        "记录编号,疫苗产品,剂次,接种日期,批号,信息来源,证件类型,证件号码\n%s,科兴新冠灭活疫苗(克尔来福),１,2021年5月1日,A202103001,免疫规划信息系统,居民身份证,%s\n"
                                .formatted(reference, number);
                };

        send(type, body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(1));

        String ref = refs.of(DocumentType.RESIDENT_ID, number);
        assertThat(TestLog.count("""
                        select count(*) from dose_record where reference = '%s' and person_ref = '%s'
                            and product = 'CORONAVAC' and dose_number = 1 and business_date = '2021-05-01'
                            and lot = 'A202103001' and source = 'REGISTRY'""".formatted(reference, ref))).isEqualTo(1);
        status(ref).statusCode(200).body("state", equalTo("PRIMARY_INCOMPLETE")).body("dosesKnown", equalTo(1));
    }

    @Test
    void theHighestVersionHoldsInWhateverOrderTheyCome() {
        String reference = newReference();
        String person = newPerson();
        String first = dose(reference, person, "CONVIDECIA", "2021-06-01");
        String second = dose(reference, person, "CONVIDECIA", "2021-06-02", version(2));

        submit(second).then().body("created", equalTo(1));
        Response late = submit(first);
        late.then().body("stale", equalTo(1));
        submit(second).then().body("unchanged", equalTo(1));
        rows(submit(dose(reference, person, "CONVIDECIA", "2021-06-03", version(2))))
                .body("items.outcome", contains("REJECTED"))
                .body("items[0].errors.pointer", contains("/version"))
                .body("items[0].errors.code", contains("version-reused"));
        status(person).body("primaryCompleteOn", equalTo("2021-06-02"));
        submit(dose(reference, person, "CONVIDECIA", "2021-06-04", version(3)))
                .then()
                .body("updated", equalTo(1));

        status(person).body("primaryCompleteOn", equalTo("2021-06-04")).body("dosesKnown", equalTo(1));
        assertThat(TestLog.count("select count(*) from dose_record_version v join dose_record d using (id)"
                        + " where d.reference = '" + reference + "' and v.version = 2 and d.version = 3"))
                .isEqualTo(1);
    }

    @Test
    void aReferenceMayComeSeveralTimesInOneBody() {
        String reference = newReference();
        String person = newPerson();
        String fourth = dose(reference, person, "CONVIDECIA", "2021-06-04", version(4));

        Response sent = submit(
                dose(reference, person, "CONVIDECIA", "2021-06-02", version(2)),
                dose(reference, person, "CONVIDECIA", "2021-06-01"),
                fourth,
                fourth);

        rows(sent).body("items.outcome", contains("CREATED", "STALE", "UPDATED", "UNCHANGED"));
        status(person).body("primaryCompleteOn", equalTo("2021-06-04"));
    }

    @Test
    void dosesOfOnePersonAddUpFromWhateverSender() {
        String person = newPerson();
        submit(dose(newReference(), person, "BBIBP_CORV", "2021-05-22")).then().body("created", equalTo(1));

        Caller.with(Caller.token("district-system").subject("another system"))
                .body("[" + dose(newReference(), person, "WIBP_CORV", "2021-05-01") + ","
                        + dose(newReference(), person, "BBIBP_CORV", "2021-05-22") + "]")
                .post(SUBMISSIONS)
                .then()
                .statusCode(201)
                .body("created", equalTo(2));

        status(person)
                .body("state", equalTo("BOOSTER_DUE"))
                .body("primaryCompleteOn", equalTo("2021-05-22"))
                .body("dosesKnown", equalTo(2));
    }

    @Test
    void aDoseThatWasSomebodyElsesIsTakenAwayFromWhoeverItWasNot() {
        String reference = newReference();
        String wrong = newPerson();
        String right = newPerson();
        submit(dose(reference, wrong, "CONVIDECIA", "2021-06-01")).then().body("created", equalTo(1));
        status(wrong).body("primaryCompleteOn", equalTo("2021-06-01"));

        submit(dose(reference, right, "CONVIDECIA", "2021-06-01", version(2)))
                .then()
                .body("updated", equalTo(1));

        status(right).body("primaryCompleteOn", equalTo("2021-06-01"));
        status(wrong).statusCode(404);
        assertThat(kept(wrong, "primary_complete_on is null and reason = 'NO_DOSE'"))
                .isEqualTo(1);
        assertThat(kept(right, "primary_complete_on = '2021-06-01' and reason = 'COURSE_COMPLETE'"))
                .isEqualTo(1);
    }

    private static long kept(String person, String condition) {
        return TestLog.count("select count(*) from person_course where person_ref = '" + person + "' and " + condition);
    }

    @Test
    void refusesRowsWithAllThatIsWrongAndNothingElse() {
        String good = newReference();
        String person = newPerson();
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        Response sent = submit(
                dose(newReference(), person, "CORONAVAC", tomorrow),
                dose(newReference(), person, "ZF2001", "2021-03-09"),
                dose(
                        newReference(),
                        person,
                        "SNAKE_OIL",
                        "2021-05-01",
                        at(UUID.randomUUID().toString())),
                "{\"reference\": \"x\", \"product\": \"ZF2001\", \"day\": \"2021-02-30\", \"doseNumber\": 0,"
                        + " \"documentType\": \"RESIDENT_ID\", \"documentNumber\": \"630104199001010000\","
                        + " \"personRef\": \"short\", \"source\": \"RUMOUR\", \"district\": \"12\", \"colour\": \"red\"}",
                "{\"reference\": \"x\", \"product\": \" \", \"day\": \"2021-05-01\", \"lot\": \"" + "9".repeat(51)
                        + "\"}",
                "{]",
                dose(
                        newReference(),
                        person,
                        "ZF2001",
                        "2021-03-09",
                        at(UUID.randomUUID().toString())),
                dose(good, person, "ZF2001", "2021-03-10"));

        sent.then().statusCode(201).body("rejected", equalTo(7)).body("created", equalTo(1));
        rows(sent)
                .body("items.line", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body("items[0].errors.collect { it.pointer + ' ' + it.code }", contains("/day future"))
                .body("items[1].errors.collect { it.pointer + ' ' + it.code }", contains("/day before-product"))
                .body(
                        "items[2].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/product unknown-product", "/siteId site"))
                .body(
                        "items[3].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/day date",
                                "/doseNumber min",
                                "/documentNumber document-number",
                                "/personRef pattern",
                                "/personRef person-twice",
                                "/source enum",
                                "/district division-code"))
                .body(
                        "items[4].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/product required", "/lot size", "/documentNumber required"))
                .body("items[5].errors.code", contains("malformed-json"))
                .body(
                        "items[6].errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/day before-product", "/siteId site"))
                .body("items[7].outcome", equalTo("CREATED"));
        status(person).body("dosesKnown", equalTo(1));
    }

    @Test
    void refusalsAreWrittenInBothLanguages() {
        Response sent = submit(dose(newReference(), newPerson(), "SNAKE_OIL", "2021-05-01"));
        String rows = SUBMISSIONS + "/" + sent.path("id") + "/rows";

        Caller.as("district-system")
                .get(rows)
                .then()
                .body("items[0].errors[0].message", containsString("no known vaccine product"));
        inChinese("district-system").get(rows).then().body("items[0].errors[0].message", containsString("不是已知的疫苗产品"));
        Caller.as("district-system")
                .accept("text/csv")
                .get(SUBMISSIONS + "/template")
                .then()
                .statusCode(200)
                .body(containsString("vaccine product"));
    }

    @Test
    void aDryRunLeavesNothing() {
        String person = newPerson();

        as(NDJSON)
                .body(dose(newReference(), person, "CONVIDECIA", "2021-06-01").getBytes(StandardCharsets.UTF_8))
                .post(SUBMISSIONS + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));

        status(person).statusCode(404);
        assertThat(kept(person, "true")).isZero();
    }

    @Test
    void whoIsNarrowedSaysWhereAndStaysThere() {
        SiteRef inside = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef outside = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
        String person = newPerson();
        Response sent = Caller.with(Caller.token("district-system").districts("630104"))
                .body("[" + dose(newReference(), person, "CONVIDECIA", "2021-06-01") + ","
                        + dose(newReference(), person, "CONVIDECIA", "2021-06-02", at(outside.id())) + ","
                        + dose(newReference(), person, "CONVIDECIA", "2021-06-03", "\"district\": \"630105\"") + ","
                        + dose(newReference(), person, "CONVIDECIA", "2021-06-04", at(inside.id())) + ","
                        + dose(newReference(), person, "CONVIDECIA", "2022-06-05", "\"district\": \"630104\"") + "]")
                .post(SUBMISSIONS);

        sent.then().statusCode(201).body("rejected", equalTo(3)).body("created", equalTo(2));
        rows(sent)
                .body("items.outcome", contains("REJECTED", "REJECTED", "REJECTED", "CREATED", "CREATED"))
                .body(
                        "items.findAll { it.errors }.collectMany { it.errors }.collect { it.pointer + ' ' + it.code }",
                        contains("/siteId required", "/siteId site", "/district outside-scope"));
        status(person).body("primaryCompleteOn", equalTo("2021-06-04")).body("boosterOn", equalTo("2022-06-05"));
    }

    @Test
    void onlyBureauAndDistrictSubmitAndAReceiptIsItsSendersAlone() {
        Response sent = submit(dose(newReference(), newPerson(), "CONVIDECIA", "2021-06-01"));
        String receipt = SUBMISSIONS + "/" + sent.path("id");

        for (String path : List.of(receipt, receipt + "/rows")) {
            Caller.as("bureau-admin").get(path).then().statusCode(200);
            Caller.with(Caller.token("bureau-admin").subject("somebody else"))
                    .get(path)
                    .then()
                    .statusCode(404);
        }
        for (String role : List.of("inspector", "site-operator", "frontend", "analyst", "privacy-officer")) {
            for (String asked : List.of(receipt, receipt + "/rows", SUBMISSIONS + "/template")) {
                Caller.as(role).get(asked).then().statusCode(403);
            }
            Caller.as(role).body("[]").post(SUBMISSIONS).then().statusCode(403);
        }
    }

    @Test
    void noTableAndNoAnswerSaysWhoseADoseIs() {
        String number = number();
        Response sent = submit(
                ofDocument(newReference(), number, "CONVIDECIA", "2021-06-01"),
                ofDocument(newReference(), number, "SNAKE_OIL", "2021-06-01"));
        sent.then().body("created", equalTo(1)).body("rejected", equalTo(1));

        assertThat(rows(sent).extract().asString()).doesNotContain(number);
        for (String table : List.of(
                "dose_record",
                "dose_record_version",
                "person_course",
                "bulk_receipt",
                "bulk_body",
                "bulk_row",
                "idempotency_key",
                "outbox")) {
            assertThat(TestLog.count("""
                            select count(*) from %1$s t where cast(t as text) like '%%%2$s%%'
                                or cast(t as text) like '%%' || encode('%2$s', 'hex') || '%%'""".formatted(table, number))).as(table).isZero();
        }
        String ref = refs.of(DocumentType.RESIDENT_ID, number);
        assertThat(TestLog.count("select count(*) from outbox where cast(payload as text) like '%" + ref + "%'"))
                .isZero();
    }

    @Test
    void manyRowsAreTakenInTheBackgroundAndEverybodyIsReckoned() {
        String prefix = newReference();
        String persons = newPerson().substring(0, 18);
        String[] rows = new String[2400];
        for (int i = 0; i < rows.length; i++) {
            // Two doses of each, the later one first and in another chunk than the earlier one.
            rows[i] = dose(
                    prefix + "-" + i,
                    persons + "%04d".formatted(i % 1200),
                    "CORONAVAC",
                    i < 1200 ? "2021-05-22" : "2021-05-01");
        }

        Response sent = submit(rows);

        sent.then().statusCode(202);
        completed(sent)
                .body("status", equalTo("COMPLETED"))
                .body("created", equalTo(2400))
                .body("broken", nullValue());
        assertThat(TestLog.count("select count(*) from person_course where person_ref like '" + persons
                        + "%' and primary_complete_on = '2021-05-22' and booster_eligible_from = '2021-11-22'"))
                .isEqualTo(1200);
    }
}
