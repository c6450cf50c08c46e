package org.sitesentinel.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestSites;

/** Drafts and editions. Each test has a disease of its own, so that what it publishes takes nobody's place. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ChecklistResourceTest {
    private static final String CHECKLISTS = "/api/v1/checklists";

    private final String disease =
            "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private String body(String... codes) {
        String items = String.join(
                ", ", Stream.of(codes).map(code -> """
                                {"code": "%s", "textZh": "项目", "textEn": "item", "severity": "MAJOR",
                                 "deadlineDays": 3, "evidenceRequired": false}""".formatted(code)).toList());
        return """
                {"siteType": "OFFICE_BUILDING", "disease": "%s", "nameZh": "检查表", "nameEn": "checklist",
                 "items": [%s]}""".formatted(disease, items);
    }

    private String draft(String... codes) {
        return Caller.as("bureau-admin")
                .body(body(codes))
                .post(CHECKLISTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response step(String id, String step, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(CHECKLISTS + "/" + id + "/" + step);
    }

    private static Response publish(String id, String day) {
        return step(id, "publication", 1, "{\"publishedOn\": \"" + day + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENTIAL_COMPOUND, 9, gate-24h, MAJOR",
        "CONSTRUCTION_SITE, 9, weekly-tests, CRITICAL",
        "OFFICE_BUILDING, 4, access-control, MAJOR",
    })
    void comesWithOneForEverySiteType(SiteType type, int items, String code, String severity) {
        Caller.as("frontend")
                .get(CHECKLISTS + "?disease=COVID_19&status=PUBLISHED&siteType=" + type)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].edition", equalTo(1))
                .body("items[0].items", hasSize(items))
                .body("items[0].items.find { it.code == '" + code + "' }.severity", equalTo(severity));
    }

    @Test
    void aDraftChangesUntilItIsPublished() {
        String id = draft("masks", "ventilation", "canteen");
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(body("canteen", "masks"))
                .put(CHECKLISTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("DRAFT"))
                .body("edition", nullValue())
                .body("items.code", contains("canteen", "masks"));
        step(id, "publication", 2, "{\"publishedOn\": \"2022-03-01\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("PUBLISHED"))
                .body("edition", equalTo(1))
                .body("publishedOn", equalTo("2022-03-01"));

        Caller.as("bureau-admin")
                .header("If-Match", "\"3\"")
                .body(body("masks"))
                .put(CHECKLISTS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":checklist-not-draft"))
                .body("checklistStatus", equalTo("PUBLISHED"));
        step(id, "publication", 3, "{}").then().statusCode(409);
        Caller.as("analyst")
                .get(CHECKLISTS + "/" + id)
                .then()
                .header("ETag", "\"3\"")
                .body("items.code", contains("canteen", "masks"));
    }

    @Test
    void anEditionTakesThePlaceOfTheOneBefore() {
        String first = draft("masks");
        String second = draft("masks", "ventilation");
        publish(first, "2022-03-01").then().statusCode(200);
        publish(second, "2022-02-28")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/publishedOn before-publication"));
        publish(second, "2022-04-01").then().statusCode(200).body("edition", equalTo(2));

        Caller.as("analyst")
                .get(CHECKLISTS + "?disease=" + disease)
                .then()
                .body("items.status", contains("RETIRED", "PUBLISHED"))
                .body("items.retiredOn", contains("2022-04-01", null));
        inspected(first, "2022-03-31", 201);
        inspected(first, "2022-04-01", 201);
        inspected(first, "2022-04-02", 422);
    }

    @Test
    void anEditionMayGoWithoutAnother() {
        String id = draft("masks");
        step(id, "retirement", 1, "{}").then().statusCode(409).body("type", endsWith(":checklist-not-published"));
        publish(id, "2022-03-01").then().statusCode(200);
        step(id, "retirement", 2, "{\"retiredOn\": \"2022-02-01\"}").then().statusCode(400);
        step(id, "retirement", 2, "{\"retiredOn\": \"2022-03-31\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"))
                .body("retiredOn", equalTo("2022-03-31"));

        inspected(id, "2022-04-01", 422);
        publish(draft("masks"), "2022-03-30").then().statusCode(400);
        publish(draft("masks"), "2022-05-01").then().statusCode(200).body("edition", equalTo(2));
    }

    @Test
    void nobodyFollowsADraft() {
        inspected(draft("masks"), "2022-03-31", 422);
    }

    private static void inspected(String checklist, String day, int status) {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        Caller.as("inspector")
                .body("""
                        {"siteId": "%s", "checklistId": "%s", "inspectedOn": "%s", "inspectors": ["青A0001234"],
                         "items": [{"code": "masks", "result": "PASS"}]}""".formatted(site.id(), checklist, day))
                .post("/api/v1/inspections")
                .then()
                .statusCode(status);
    }

    @Test
    void draftsPublishedAtOnceBecomeEditionsOneAfterTheOther() throws Exception {
        ConcurrentLinkedQueue<String> drafts = new ConcurrentLinkedQueue<>(
                IntStream.range(0, 8).mapToObj(i -> draft("masks")).toList());

        List<Response> answers = Parallel.call(8, () -> publish(drafts.remove(), "2022-03-01"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream().<Integer>map(answer -> answer.path("edition")))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        Caller.as("analyst")
                .get(CHECKLISTS + "?status=PUBLISHED&disease=" + disease)
                .then()
                .body("items.edition", contains(8));
    }

    @Test
    void aDraftPublishedTwiceAtOnceIsOneEdition() throws Exception {
        String id = draft("masks");

        List<Integer> statuses =
                Parallel.call(8, () -> publish(id, "2022-03-01").statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = body("masks");

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(CHECKLISTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
    }

    @Test
    void aChangeNamesTheVersionItStartsFrom() {
        String id = draft("masks");

        for (String step : List.of("publication", "retirement")) {
            Caller.as("bureau-admin")
                    .body("{}")
                    .post(CHECKLISTS + "/" + id + "/" + step)
                    .then()
                    .statusCode(428);
            step(id, step, 7, "{}").then().statusCode(412).body("currentVersion", equalTo(1));
        }
        Caller.as("bureau-admin")
                .body(body("masks"))
                .put(CHECKLISTS + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("bureau-admin")
                .body("""
                        {"siteType": "CASTLE", "disease": "covid 19", "nameZh": " ", "nameEn": 1, "items": [
                         {"code": "masks", "textZh": "口罩", "textEn": "masks", "severity": "MAJOR", "deadlineDays": 0,
                          "evidenceRequired": "yes"},
                         {"code": "masks", "textZh": "口罩", "textEn": "masks", "severity": "GRAVE", "deadlineDays": 1.5,
                          "evidenceRequired": true, "colour": "red"}]}""")
                .post(CHECKLISTS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/siteType enum",
                                "/disease pattern",
                                "/nameZh required",
                                "/nameEn text",
                                "/items/0/deadlineDays min",
                                "/items/0/evidenceRequired boolean",
                                "/items/1 unknown-field",
                                "/items/1/code repeated",
                                "/items/1/severity enum",
                                "/items/1/deadlineDays integer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"items\": []}", "{\"items\": [null]}", "{\"items\": \"masks\"}"})
    void refusesWhatIsNoChecklist(String body) {
        Caller.as("bureau-admin")
                .body(body)
                .post(CHECKLISTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2022-02-30", "0000-01-01", "soon"})
    void isPublishedOnADayThatHasCome(String day) {
        publish(draft("masks"), day).then().statusCode(400).body("errors.pointer", contains("/publishedOn"));
    }

    @Test
    void takesAHundredItemsAndNoMore() {
        Caller.as("bureau-admin")
                .body(body(IntStream.range(0, 100).mapToObj(i -> "item-" + i).toArray(String[]::new)))
                .post(CHECKLISTS)
                .then()
                .statusCode(201)
                .body("items", hasSize(100));
        Caller.as("bureau-admin")
                .body(body(IntStream.range(0, 101).mapToObj(i -> "item-" + i).toArray(String[]::new)))
                .post(CHECKLISTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items"));
    }

    @Test
    void listsEachOnce() {
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> draft("masks")).toList();

        String cursor = Caller.as("analyst")
                .get(CHECKLISTS + "?limit=2&disease=" + disease)
                .then()
                .body("items.id", equalTo(ids.subList(0, 2)))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(CHECKLISTS + "?limit=2&disease=" + disease + "&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(ids.subList(2, 3)))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "inspector, 403, 200",
        "site-operator, 403, 200",
        "analyst, 403, 200",
        "frontend, 403, 200",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        String id = draft("masks");

        Caller.as(role).body(body("masks")).post(CHECKLISTS).then().statusCode(write);
        for (String step : List.of("publication", "retirement")) {
            Caller.as(role)
                    .body("{}")
                    .post(CHECKLISTS + "/" + id + "/" + step)
                    .then()
                    .statusCode(write == 403 ? 403 : 428);
        }
        Caller.as(role).body(body("masks")).put(CHECKLISTS + "/" + id).then().statusCode(write == 403 ? 403 : 428);
        Caller.as(role).get(CHECKLISTS).then().statusCode(read);
        Caller.as(role).get(CHECKLISTS + "/" + id).then().statusCode(read);
        RestAssured.get(CHECKLISTS).then().statusCode(401);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Caller.as("analyst").get(CHECKLISTS + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("analyst").get(CHECKLISTS + "/no-id").then().statusCode(404);
        step(UUID.randomUUID().toString(), "publication", 1, "{}").then().statusCode(404);
    }
}
