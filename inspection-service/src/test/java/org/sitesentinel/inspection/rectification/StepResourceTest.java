package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

/** What the steps of a case refuse, and that a refusal leaves no trace. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class StepResourceTest {
    private static final List<String> STEPS = List.of(
            "interview",
            "interview/signing",
            "order",
            "order/receipt",
            "extension",
            "report",
            "return",
            "reinspection",
            "second-order",
            "referral",
            "withdrawal");

    private static String body(String step) {
        return CaseFixture.body(step);
    }

    @Test
    void aStepOutOfOrderSaysWhatMayComeNext() {
        String id = CaseFixture.ordered(CaseFixture.site());

        for (String step : List.of("interview", "order", "return", "reinspection")) {
            CaseFixture.take(id, step, 2, body(step))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":step-out-of-order"))
                    .body("status", equalTo(409))
                    .body("caseStatus", equalTo("ORDERED"))
                    .body("allowed", hasItems("RECEIPT", "REPORT", "WITHDRAWAL"))
                    .body("detail", containsString("ORDERED"));
        }

        stands(id, 2);
    }

    @Test
    void aClosedCaseTakesNoStep() {
        String id = CaseFixture.reported(CaseFixture.site());
        CaseFixture.taken(id, "reinspection", 3, CaseFixture.REINSPECTION_PASSED);

        STEPS.forEach(step ->
                CaseFixture.take(id, step, 4, body(step)).then().statusCode(409).body("allowed", hasSize(0)));

        stands(id, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "interview, /heldOn",
        "order, /servedOn",
    })
    void isDatedNeitherBeforeTheStepBeforeItNorInTheFuture(String step, String pointer) {
        String id = CaseFixture.open(CaseFixture.site());
        String body = body(step).replaceFirst("2022-03-1[23]", "%s");

        refusedAt(CaseFixture.take(id, step, 1, body.formatted("2022-03-10")), pointer, "before-last-step");
        refusedAt(
                CaseFixture.take(id, step, 1, body.formatted("2999-01-01").replace("2022-03-20", "2999-01-02")),
                pointer,
                "future");

        stands(id, 1);
    }

    @Test
    void aDeadlineLiesAfterTheService() {
        String id = CaseFixture.open(CaseFixture.site());
        String body = CaseFixture.ORDER.replace("2022-03-20", "2022-03-13");

        refusedAt(CaseFixture.take(id, "order", 1, body), "/deadline", "deadline-before-service");
        String servedToday = body.replace("\"servedOn\": \"2022-03-13\", ", "");
        refusedAt(CaseFixture.take(id, "order", 1, servedToday), "/deadline", "deadline-before-service");
        String never = CaseFixture.ORDER.replace("2022-03-20", "9999-12-31");
        refusedAt(CaseFixture.take(id, "order", 1, never), "/deadline", "deadline-too-far");

        stands(id, 1);
    }

    private static void refusedAt(Response answer, String pointer, String code) {
        answer.then()
                .statusCode(400)
                .body("type", endsWith(":invalid-request"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void evidenceMustBeThereAndOfTheSite() {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.open(site);
        String own = CaseFixture.scan(site);
        String strange = CaseFixture.scan(CaseFixture.site());
        String none = UUID.randomUUID().toString();
        String files = "{\"evidence\": [\"%s\", \"%s\", \"%s\"], ".formatted(own, strange, none);

        unknown(
                CaseFixture.take(id, "order", 1, CaseFixture.ORDER.replaceFirst("\\{", files)),
                "/evidence/1",
                "/evidence/2");
        CaseFixture.taken(id, "order", 1, CaseFixture.ORDER.replaceFirst("\\{", "{\"evidence\": [\"" + own + "\"], "));
        unknown(CaseFixture.take(id, "order/receipt", 2, CaseFixture.receipt(strange)), "/scan");
        unknown(
                CaseFixture.take(id, "report", 2, CaseFixture.REPORT.replaceFirst("\\{", files)),
                "/evidence/1",
                "/evidence/2");
        CaseFixture.taken(id, "report", 2, CaseFixture.REPORT.replaceFirst("\\{", "{\"evidence\": [\"" + own + "\"], "))
                .body("history[2].details.evidence", contains(own));
        unknown(
                CaseFixture.take(id, "reinspection", 3, CaseFixture.REINSPECTION_PASSED.replaceFirst("\\{", files)),
                "/evidence/1",
                "/evidence/2");

        stands(id, 3);
    }

    private static void unknown(Response answer, String... pointers) {
        answer.then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors.pointer", contains(pointers));
    }

    @Test
    void tellsAllErrorsOfAnOrderAtOnce() {
        String id = CaseFixture.open(CaseFixture.site());

        CaseFixture.take(id, "order", 1, """
                        {"servedOn": "2022-03-13", "deadline": "2022-03-13", "officers": ["青A0001234", "青A0001234"],
                         "party": {"name": " ", "creditCode": "91350100M000100Y44"}, "workingDays": 91,
                         "facts": " ", "demands": 1, "surplus": true}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/workingDays max",
                                "/workingDays deadline-twice",
                                "/party/name required",
                                "/party/creditCode credit-code",
                                "/party/responsiblePost required",
                                "/provision required",
                                "/officers unique-elements",
                                "/facts required",
                                "/demands text",
                                "/legalBasis required"));
        for (String officers : List.of("[\"青A0001234\"]", "[\"A1-1\", \"A1-2\", \"A1-3\"]", "[]")) {
            String body = CaseFixture.ORDER.replaceFirst("\\[.*]", officers);
            refusedAt(CaseFixture.take(id, "order", 1, body), "/officers", "size");
        }

        stands(id, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "{\"passed\": \"yes\", \"officers\": [], \"measures\": 1}"})
    void refusesWhatIsNoStep(String body) {
        String id = CaseFixture.open(CaseFixture.site());

        STEPS.forEach(step ->
                CaseFixture.take(id, step, 1, body).then().statusCode(400).contentType("application/problem+json"));

        stands(id, 1);
    }

    @Test
    void refusesAStaleOrUnnamedVersion() {
        String id = CaseFixture.open(CaseFixture.site());

        STEPS.forEach(step -> {
            Caller.as("bureau-admin")
                    .body(body(step))
                    .post(CaseFixture.CASES + "/" + id + "/" + step)
                    .then()
                    .statusCode(428);
            CaseFixture.take(id, step, 7, body(step)).then().statusCode(412).body("currentVersion", equalTo(1));
        });

        stands(id, 1);
    }

    @Test
    void ofParallelStepsOneIsTaken() throws Exception {
        String id = CaseFixture.open(CaseFixture.site());

        List<Integer> statuses = Parallel.call(8, () -> CaseFixture.take(id, "interview", 1, CaseFixture.INTERVIEW)
                .statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        stands(id, 2);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String id = CaseFixture.open(CaseFixture.site());
        String key = UUID.randomUUID().toString();

        List<String> numbers = Parallel.call(8, () -> withKey(id, key, CaseFixture.ORDER)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .path("history[1].details.documentNumber"));

        assertThat(numbers).hasSize(8).containsOnly(numbers.get(0));
        CaseFixture.taken(id, "report", 2, CaseFixture.REPORT);
        withKey(id, key, CaseFixture.ORDER)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Idempotency-Replayed", "true")
                .body("status", equalTo("ORDERED"));
        withKey(id, key, CaseFixture.ORDER.replace("03-20", "03-21"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
        stands(id, 3);
    }

    private static Response withKey(String id, String key, String body) {
        return Caller.as("inspector")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body(body)
                .post(CaseFixture.CASES + "/" + id + "/order");
    }

    @ParameterizedTest(name = "{0}: report {1}, other steps {2}")
    @CsvSource({
        "bureau-admin, 200, 409",
        "inspector, 200, 409",
        "site-operator, 200, 403",
        "analyst, 403, 403",
        "district-system, 403, 403",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int report, int other) {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.ordered(site);

        for (String step : List.of("interview", "order", "reinspection")) {
            takenBy(role, site, id, step).then().statusCode(other);
        }
        takenBy(role, site, id, "report").then().statusCode(report);
    }

    private static Response takenBy(String role, SiteRef site, String id, String step) {
        return Caller.with(Caller.token(role).sites(site.id()))
                .header("If-Match", "\"2\"")
                .body(body(step))
                .post(CaseFixture.CASES + "/" + id + "/" + step);
    }

    @Test
    void aCaseOutsideTheScopeTakesNoStep() {
        String id = CaseFixture.ordered(CaseFixture.site());
        var beijing = Caller.token("bureau-admin").districts("11");
        var operatorElsewhere =
                Caller.token("site-operator").sites(UUID.randomUUID().toString());

        STEPS.forEach(step -> Caller.with(beijing)
                .header("If-Match", "\"2\"")
                .body(body(step))
                .post(CaseFixture.CASES + "/" + id + "/" + step)
                .then()
                .statusCode(404));
        for (var operator : List.of(operatorElsewhere, Caller.token("site-operator"))) {
            Caller.with(operator)
                    .header("If-Match", "\"2\"")
                    .body(CaseFixture.REPORT)
                    .post(CaseFixture.CASES + "/" + id + "/report")
                    .then()
                    .statusCode(404);
        }

        stands(id, 2);
    }

    /** The case has taken so many steps, each on record and published once. */
    private static void stands(String id, int version) {
        Caller.as("analyst")
                .get(CaseFixture.CASES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"" + version + "\"")
                .body("history", hasSize(version));
        assertThat(TestLog.eventsOf(RectificationCaseState.TOPIC, id)).hasSize(version);
    }
}
