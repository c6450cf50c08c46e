package org.sitesentinel.vaccination.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.gap.GapFixture.FOLLOW_UPS;
import static org.sitesentinel.vaccination.gap.GapFixture.followUp;
import static org.sitesentinel.vaccination.gap.GapFixture.goesOn;
import static org.sitesentinel.vaccination.gap.GapFixture.operatorOf;
import static org.sitesentinel.vaccination.gap.GapFixture.worker;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.gap.GapFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BoosterFollowUpResourceTest {
    private static final String CONTACTED = "{\"state\": \"CONTACTED\", \"contactedOn\": \"2022-03-01\"}";
    private static final String APPOINTED =
            "{\"state\": \"APPOINTED\", \"contactedOn\": \"2022-03-01\", \"appointmentOn\": \"2022-03-10\"}";

    private final SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

    private static String opening(String person, SiteRef site, String... more) {
        return "{\"personRef\": \"%s\", \"siteId\": \"%s\"%s}"
                .formatted(person, site.id(), more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    private static String closed(String result) {
        return "{\"state\": \"CLOSED\", \"result\": \"" + result + "\"}";
    }

    private static ValidatableResponse changed(String id, int version, String body) {
        return changing(version).body(body).put(FOLLOW_UPS + "/" + id).then();
    }

    private static RequestSpecification changing(int version) {
        return Caller.as("bureau-admin").header("If-Match", "\"" + version + "\"");
    }

    @Test
    void goesFromTheFirstContactToAResultAndKeepsWhatItWas() {
        String person = worker(site);
        ValidatableResponse opened = operatorOf(site)
                .body(opening(person, site, "\"note\": \" 上午不便 \""))
                .post(FOLLOW_UPS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("personRef", equalTo(person))
                .body("siteId", equalTo(site.id()))
                .body("district", equalTo("630104"))
                .body("openedOn", notNullValue())
                .body("note", equalTo("上午不便"))
                .body("history", nullValue());
        String id = opened.extract().path("id");

        changed(id, 1, CONTACTED).statusCode(200).header("ETag", "\"2\"").body("contactedOn", equalTo("2022-03-01"));
        changed(id, 2, APPOINTED).statusCode(200).body("appointmentOn", equalTo("2022-03-10"));
        changed(id, 3, APPOINTED.replace("03-10", "03-12")).statusCode(200).body("note", nullValue());
        changed(id, 4, closed("VACCINATED")).statusCode(200).body("result", equalTo("VACCINATED"));

        operatorOf(site)
                .get(opened.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("state", equalTo("CLOSED"))
                .body("history.version", contains(1, 2, 3, 4, 5))
                .body("history.state", contains("OPEN", "CONTACTED", "APPOINTED", "APPOINTED", "CLOSED"))
                .body("history[2].appointmentOn", equalTo("2022-03-10"))
                .body("history[3].appointmentOn", equalTo("2022-03-12"))
                .body("history[0].note", equalTo("上午不便"))
                .body("history[0].recordedBy", notNullValue());
    }

    /** What an operator says of it is no dose. */
    @Test
    void aResultMakesNobodyVaccinated() {
        String person = worker(site);
        goesOn(followUp(person, site), 1, closed("VACCINATED"));

        assertThat(TestLog.count("select count(*) from person_course where person_ref = '" + person + "'"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(FollowUpResult.class)
    void endsWithEveryResultAndMayBeginAnew(FollowUpResult result) {
        String person = worker(site);
        String first = followUp(person, site);
        changed(first, 1, closed(result.name())).statusCode(200).body("result", equalTo(result.name()));

        String second = followUp(person, site);

        assertThat(second).isNotEqualTo(first);
        changed(first, 2, closed(result.name())).statusCode(409).body("type", endsWith(":follow-up-closed"));
    }

    @Test
    void whatIsOutOfOrderIsRefusedAndSaysWhatMayCome() {
        String id = followUp(worker(site), site);

        changed(id, 1, APPOINTED)
                .statusCode(409)
                .body("type", endsWith(":follow-up-out-of-order"))
                .body("state", equalTo("OPEN"))
                .body("next", contains("OPEN", "CONTACTED", "CLOSED"));
        goesOn(id, 1, CONTACTED);
        goesOn(id, 2, APPOINTED);
        changed(id, 3, CONTACTED)
                .statusCode(409)
                .body("state", equalTo("APPOINTED"))
                .body("next", contains("APPOINTED", "CLOSED"));
        changed(id, 3, "{\"state\": \"OPEN\"}").statusCode(409);
        changed(id, 3, closed("LEFT")).statusCode(200);
    }

    @Test
    void aPersonHasOneOpenFollowUpASite() {
        SiteRef other = TestSites.known(SiteType.OFFICE_BUILDING);
        String person = worker(site);
        GapFixture.onRoster(person, other, Post.OFFICE_STAFF, LocalDate.of(2021, 2, 1), null);
        String id = followUp(person, site);

        Caller.as("bureau-admin")
                .body(opening(person, site))
                .post(FOLLOW_UPS)
                .then()
                .statusCode(409)
                .body("type", endsWith(":follow-up-exists"))
                .body("existing", equalTo(FOLLOW_UPS + "/" + id))
                .body("currentVersion", equalTo(1));
        Caller.as("bureau-admin")
                .body(opening(person, other))
                .post(FOLLOW_UPS)
                .then()
                .statusCode(201);
    }

    @Test
    void ofTwinsOneIsOpened() throws Exception {
        String person = worker(site);
        String body = opening(person, site);

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(FOLLOW_UPS).statusCode());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(TestLog.count("select count(*) from booster_follow_up where person_ref = '" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void ofParallelChangesOneWins() throws Exception {
        String id = followUp(worker(site), site);

        List<Integer> statuses =
                Parallel.call(8, () -> changed(id, 1, CONTACTED).extract().statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        Caller.as("bureau-admin").get(FOLLOW_UPS + "/" + id).then().body("history.version", contains(1, 2));
    }

    @Test
    void aStaleOrUnnamedVersionIsRefused() {
        String id = followUp(worker(site), site);

        Caller.as("bureau-admin")
                .body(CONTACTED)
                .put(FOLLOW_UPS + "/" + id)
                .then()
                .statusCode(428);
        changed(id, 7, CONTACTED).statusCode(412).body("currentVersion", equalTo(1));
        changed(UUID.randomUUID().toString(), 1, CONTACTED).statusCode(404);
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String body = opening(worker(site), site);

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(Caller.as("bureau-admin")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(FOLLOW_UPS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void onlyWhoIsOnTheRosterThatDayIsGoneAfter() {
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
        String person = newPerson();
        GapFixture.onRoster(person, site, Post.CONSTRUCTION_WORKER, LocalDate.of(2022, 2, 1), LocalDate.of(2022, 3, 1));

        refused(Caller.as("bureau-admin"), opening(person, site));
        refused(Caller.as("bureau-admin"), opening(person, site, "\"openedOn\": \"2022-03-01\""));
        refused(Caller.as("bureau-admin"), opening(person, site, "\"openedOn\": \"2022-01-31\""));
        refused(Caller.as("bureau-admin"), opening(person, other, "\"openedOn\": \"2022-02-10\""));
        refused(operatorOf(other), opening(person, site, "\"openedOn\": \"2022-02-10\""));
        refused(Caller.with(Caller.token("site-operator")), opening(person, site, "\"openedOn\": \"2022-02-10\""));
        operatorOf(site)
                .body(opening(person, site, "\"openedOn\": \"2022-02-28\""))
                .post(FOLLOW_UPS)
                .then()
                .statusCode(201)
                .body("openedOn", equalTo("2022-02-28"));
    }

    private static void refused(RequestSpecification caller, String body) {
        caller.body(body)
                .post(FOLLOW_UPS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/personRef not-on-roster"));
    }

    @Test
    void listsByFiltersAndPages() {
        String kept = followUp(worker(site), site);
        String missed = followUp(worker(site), site);
        String person = worker(site);
        String over = followUp(person, site);
        for (String id : List.of(missed, over)) {
            goesOn(id, 1, CONTACTED);
            goesOn(id, 2, APPOINTED);
        }
        goesOn(over, 3, "{\"state\": \"CLOSED\", \"result\": \"VACCINATED\", \"appointmentOn\": \"2022-03-10\"}");

        listed("siteId=" + site.id()).body("items.id", contains(kept, missed, over));
        listed("siteId=" + site.id() + "&state=OPEN").body("items.id", contains(kept));
        listed("siteId=" + site.id() + "&appointmentBefore=2022-03-11").body("items.id", contains(missed));
        listed("siteId=" + site.id() + "&appointmentBefore=2022-03-10").body("items", empty());
        listed("personRef=" + person).body("items.id", contains(over));
        String cursor = listed("siteId=" + site.id() + "&limit=2")
                .body("items.id", contains(kept, missed))
                .extract()
                .path("nextCursor");
        listed("siteId=" + site.id() + "&limit=2&cursor=" + cursor)
                .body("items.id", contains(over))
                .body("nextCursor", nullValue());
    }

    private static ValidatableResponse listed(String query) {
        return Caller.as("bureau-admin").get(FOLLOW_UPS + "?" + query).then().statusCode(200);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        Caller.as("bureau-admin")
                .body("{\"personRef\": \"630104199001010000\", \"siteId\": 7, \"openedOn\": \"2022-02-30\","
                        + " \"note\": \"电话 13800138000\", \"name\": \"赵\"}")
                .post(FOLLOW_UPS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/personRef pattern",
                                "/siteId uuid",
                                "/openedOn date",
                                "/note personal-data",
                                " unknown-field"));
        String id = followUp(worker(site), site);
        changed(
                        id,
                        1,
                        "{\"state\": \"OPEN\", \"result\": \"LEFT\", \"contactedOn\": \"" + tomorrow
                                + "\", \"appointmentOn\": \"2022-03-01\", \"note\": \"" + "长".repeat(201) + "\"}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/result only-when-closed",
                                "/contactedOn future",
                                "/contactedOn only-when-contacted",
                                "/appointmentOn only-when-appointed",
                                "/note size"));
        changed(id, 1, "{\"state\": \"APPOINTED\"}")
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/contactedOn required", "/appointmentOn required"));
        changed(id, 1, "{\"state\": \"CLOSED\"}")
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/result required"));
        changed(id, 1, "{\"state\": \"DONE\"}").statusCode(400).body("errors.code", contains("enum"));
        changed(id, 1, "{}").statusCode(400).body("errors.pointer", contains("/state"));
        Caller.as("bureau-admin")
                .get(FOLLOW_UPS + "?state=DONE&appointmentBefore=2022-02-30&limit=many")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
    }

    @Test
    void everyRoleDoesWhatItMay() {
        String body = opening(worker(site), site);
        String id = followUp(worker(site), site);

        RestAssured.given().get(FOLLOW_UPS).then().statusCode(401);
        for (String role : List.of("inspector", "district-system", "frontend", "analyst", "privacy-officer")) {
            Caller.as(role).body(body).post(FOLLOW_UPS).then().statusCode(403);
            Caller.as(role).body("{}").put(FOLLOW_UPS + "/" + id).then().statusCode(403);
            Caller.as(role).get(FOLLOW_UPS).then().statusCode(403);
            Caller.as(role).get(FOLLOW_UPS + "/" + id).then().statusCode(403);
        }
    }

    @Test
    void anOperatorKeepsToItsSites() {
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
        String hidden = followUp(worker(other), other);
        String shown = followUp(worker(site), site);

        operatorOf(site).get(FOLLOW_UPS).then().body("items.id", contains(shown));
        operatorOf(site).get(FOLLOW_UPS + "?siteId=" + other.id()).then().body("items", empty());
        operatorOf(site).get(FOLLOW_UPS + "/" + hidden).then().statusCode(404);
        operatorOf(site)
                .header("If-Match", "\"1\"")
                .body(CONTACTED)
                .put(FOLLOW_UPS + "/" + hidden)
                .then()
                .statusCode(404);
        Caller.with(Caller.token("bureau-admin").districts("630105"))
                .get(FOLLOW_UPS + "/" + hidden)
                .then()
                .statusCode(200);
        Caller.with(Caller.token("bureau-admin").districts("630105"))
                .get(FOLLOW_UPS + "/" + shown)
                .then()
                .statusCode(404);
    }
}
