package org.sitesentinel.vaccination.exemption;

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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class VaccinationReasonResourceTest {
    private static final String REASONS = "/api/v1/vaccination-reasons";

    private static String reason(String person, String reason, String from, String... more) {
        return "{\"personRef\": \"%s\", \"reason\": \"%s\", \"from\": \"%s\"%s}"
                .formatted(person, reason, from, more.length == 0 ? "" : ", " + String.join(", ", more));
    }

    private static String until(String day) {
        return "\"until\": \"" + day + "\"";
    }

    private static ValidatableResponse entered(String body) {
        return Caller.as("bureau-admin").body(body).post(REASONS).then().statusCode(201);
    }

    private static ValidatableResponse of(String person, String asOf) {
        return Caller.as("bureau-admin")
                .queryParam("personRef", person)
                .queryParam("asOf", asOf)
                .get(REASONS)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification changing(long version) {
        return Caller.as("bureau-admin").header("If-Match", "\"" + version + "\"");
    }

    @ParameterizedTest
    @EnumSource(ExemptionReason.class)
    void entersEveryReason(ExemptionReason reason) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String person = newPerson();

        ValidatableResponse answer = entered(reason(
                        person,
                        reason.name(),
                        "2022-03-01",
                        until("2022-06-30"),
                        "\"evidence\": true",
                        "\"siteId\": \"" + site.id() + "\""))
                .header("ETag", "\"1\"")
                .body("reason", equalTo(reason.name()))
                .body("evidence", equalTo(true))
                .body("siteId", equalTo(site.id()))
                .body("district", equalTo("630104"))
                .body("recordedBy", notNullValue())
                .body("withdrawnAt", nullValue());

        String location = answer.extract().header("Location");
        Caller.as("inspector").get(location).then().statusCode(200).body("personRef", equalTo(person));
    }

    @Test
    void holdsFromItsFirstDayToItsLast() {
        String person = newPerson();
        entered(reason(person, "DEFERRED", "2022-03-01", until("2022-03-31")));

        of(person, "2022-02-28").body("items", empty());
        of(person, "2022-03-01").body("items.reason", contains("DEFERRED"));
        of(person, "2022-03-31").body("items.reason", contains("DEFERRED"));
        of(person, "2022-04-01").body("items", empty());
        Caller.as("bureau-admin")
                .queryParam("personRef", person)
                .get(REASONS)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void holdsWithoutEndUntilItGetsOne() {
        String person = newPerson();
        String id = entered(reason(person, "REFUSED", "2022-03-01")).extract().path("id");
        of(person, "2032-03-01").body("items.id", contains(id));

        changing(1)
                .body("{\"reason\": \"REFUSED\", \"from\": \"2022-03-01\", \"until\": \"2022-04-30\"}")
                .put(REASONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        String next = entered(reason(person, "CONTRAINDICATED", "2022-05-01"))
                .extract()
                .path("id");

        of(person, "2022-04-30").body("items.id", contains(id));
        of(person, "2022-05-01").body("items.id", contains(next));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2022-03-01, 2022-03-31, 409",
        "2022-02-01, 2022-03-01, 409",
        "2022-03-31, 2022-05-01, 409",
        "2022-02-01, 2022-06-01, 409",
        "2022-03-10, 2022-03-11, 409",
        "2022-02-01, 2022-02-28, 201",
        "2022-04-01, 2022-04-30, 201"
    })
    void aPersonHasOneReasonADay(String from, String to, int status) {
        String person = newPerson();
        String first = entered(reason(person, "DEFERRED", "2022-03-01", until("2022-03-31")))
                .extract()
                .path("id");

        ValidatableResponse second = Caller.as("bureau-admin")
                .body(reason(person, "REFUSED", from, until(to)))
                .post(REASONS)
                .then()
                .statusCode(status);

        if (status == 409) {
            second.body("type", endsWith(":reason-exists"))
                    .body("existing", equalTo(REASONS + "/" + first))
                    .body("currentVersion", equalTo(1));
        }
    }

    @Test
    void anOpenEndMeetsWhateverComesAfter() {
        String person = newPerson();
        entered(reason(person, "UNKNOWN", "2022-03-01"));

        Caller.as("bureau-admin")
                .body(reason(person, "REFUSED", "2022-01-01"))
                .post(REASONS)
                .then()
                .statusCode(409);
        Caller.as("bureau-admin")
                .body(reason(person, "REFUSED", "2022-10-01", until("2022-10-02")))
                .post(REASONS)
                .then()
                .statusCode(409);
        entered(reason(person, "REFUSED", "2022-01-01", until("2022-02-28")));
    }

    @Test
    void aChangeMeetsOtherReasonsAndNotItself() {
        String person = newPerson();
        entered(reason(person, "DEFERRED", "2022-03-01", until("2022-03-31")));
        String id = entered(reason(person, "REFUSED", "2022-05-01")).extract().path("id");

        changing(1)
                .body("{\"reason\": \"UNKNOWN\", \"from\": \"2022-04-01\", \"evidence\": true}")
                .put(REASONS + "/" + id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("UNKNOWN"))
                .body("from", equalTo("2022-04-01"))
                .body("evidence", equalTo(true));
        changing(2)
                .body("{\"reason\": \"UNKNOWN\", \"from\": \"2022-03-31\"}")
                .put(REASONS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":reason-exists"));
    }

    @Test
    void whatIsWithdrawnNeverHeld() {
        String person = newPerson();
        String id = entered(reason(person, "CONTRAINDICATED", "2022-03-01"))
                .extract()
                .path("id");

        Caller.as("bureau-admin")
                .post(REASONS + "/" + id + "/withdrawal")
                .then()
                .statusCode(428);
        changing(1)
                .post(REASONS + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("withdrawnAt", notNullValue());

        of(person, "2022-03-01").body("items", empty());
        changing(2)
                .post(REASONS + "/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", endsWith(":reason-withdrawn"));
        changing(2)
                .body("{\"reason\": \"REFUSED\", \"from\": \"2022-03-01\"}")
                .put(REASONS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith(":reason-withdrawn"));
        entered(reason(person, "REFUSED", "2022-03-01"));
    }

    @Test
    void aStaleOrUnnamedVersionIsRefused() {
        String id =
                entered(reason(newPerson(), "REFUSED", "2022-03-01")).extract().path("id");
        String body = "{\"reason\": \"UNKNOWN\", \"from\": \"2022-03-01\"}";

        Caller.as("bureau-admin").body(body).put(REASONS + "/" + id).then().statusCode(428);
        changing(7).body(body).put(REASONS + "/" + id).then().statusCode(412).body("currentVersion", equalTo(1));
    }

    @Test
    void ofTwinsOneIsEntered() throws Exception {
        String person = newPerson();
        String body = reason(person, "REFUSED", "2022-03-01");

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(REASONS).statusCode());

        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(TestLog.count("select count(*) from vaccination_reason where person_ref = '" + person + "'"))
                .isEqualTo(1);
    }

    @Test
    void ofParallelChangesOneWins() throws Exception {
        String id =
                entered(reason(newPerson(), "REFUSED", "2022-03-01")).extract().path("id");

        List<Integer> statuses = Parallel.call(8, () -> changing(1)
                .body("{\"reason\": \"UNKNOWN\", \"from\": \"2022-03-01\"}")
                .put(REASONS + "/" + id)
                .statusCode());

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String body = reason(newPerson(), "REFUSED", "2022-03-01");

        String first = Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(REASONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(REASONS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        Caller.as("bureau-admin")
                .body(
                        "{\"personRef\": \"630104199001010000\", \"reason\": \"LAZY\", \"evidence\": \"yes\", \"district\": \"9\","
                                + " \"siteId\": \"here\", \"from\": \"" + tomorrow + "\", \"until\": \"2022-02-30\"}")
                .post(REASONS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/personRef pattern",
                                "/reason enum",
                                "/evidence boolean",
                                "/district division-code",
                                "/siteId uuid",
                                "/from future",
                                "/until date"));
        Caller.as("bureau-admin")
                .body(reason(newPerson(), "DEFERRED", "2022-03-01"))
                .post(REASONS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/until required"));
        Caller.as("bureau-admin")
                .body(reason(newPerson(), "REFUSED", "2022-03-02", until("2022-03-01")))
                .post(REASONS)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/until ends-before-start"));
        Caller.as("bureau-admin")
                .body("{\"personRef\": \"" + newPerson() + "\", \"reason\": \"REFUSED\", \"until\": \"2022-03-01\"}")
                .post(REASONS)
                .then()
                .statusCode(422)
                .body("type", endsWith(":reason-is-over"));
        Caller.as("bureau-admin")
                .body(reason(newPerson(), "REFUSED", "2022-03-02", "\"siteId\": \"" + UUID.randomUUID() + "\""))
                .post(REASONS)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/siteId site"));
    }

    @Test
    void everyRoleDoesWhatItMay() {
        String body = reason(newPerson(), "REFUSED", "2022-03-01");
        String id =
                entered(reason(newPerson(), "REFUSED", "2022-03-01")).extract().path("id");

        RestAssured.given().get(REASONS).then().statusCode(401);
        for (String role : List.of("inspector", "district-system", "frontend", "analyst", "privacy-officer")) {
            Caller.as(role).body(body).post(REASONS).then().statusCode(403);
            Caller.as(role).body("{}").put(REASONS + "/" + id).then().statusCode(403);
            Caller.as(role).post(REASONS + "/" + id + "/withdrawal").then().statusCode(403);
            int read = role.equals("inspector") ? 200 : 403;
            Caller.as(role).get(REASONS).then().statusCode(read);
            Caller.as(role).get(REASONS + "/" + id).then().statusCode(read);
        }
    }

    @Test
    void anOperatorKeepsToItsSites() {
        SiteRef own = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
        String person = newPerson();
        String hidden = entered(reason(
                        person, "REFUSED", "2022-03-01", until("2022-03-31"), "\"siteId\": \"" + other.id() + "\""))
                .extract()
                .path("id");

        operator(own)
                .body(reason(person, "REFUSED", "2022-04-01", "\"siteId\": \"" + own.id() + "\""))
                .post(REASONS)
                .then()
                .statusCode(201);
        // What it must not see is not named to it either.
        operator(own)
                .body(reason(person, "REFUSED", "2022-03-01", until("2022-03-02"), "\"siteId\": \"" + own.id() + "\""))
                .post(REASONS)
                .then()
                .statusCode(409)
                .body("type", endsWith(":reason-exists-elsewhere"))
                .body("existing", nullValue());
        operator(own)
                .body(reason(newPerson(), "REFUSED", "2022-03-01", "\"siteId\": \"" + other.id() + "\""))
                .post(REASONS)
                .then()
                .statusCode(422);
        operator(own)
                .body(reason(newPerson(), "REFUSED", "2022-03-01"))
                .post(REASONS)
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/siteId required"));
        operator(own).queryParam("personRef", person).get(REASONS).then().body("items.siteId", contains(own.id()));
        operator(own).get(REASONS + "/" + hidden).then().statusCode(404);
        operator(own)
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"UNKNOWN\", \"from\": \"2022-03-01\"}")
                .put(REASONS + "/" + hidden)
                .then()
                .statusCode(404);
        Caller.as("site-operator").get(REASONS).then().statusCode(200).body("items", empty());
    }

    private static RequestSpecification operator(SiteRef site) {
        return Caller.with(Caller.token("site-operator").sites(site.id()));
    }

    @Test
    void pagesFollowOneAnother() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        for (int i = 0; i < 3; i++) {
            entered(reason(newPerson(), "UNKNOWN", "2022-03-01", "\"siteId\": \"" + site.id() + "\""));
        }

        String next = Caller.as("bureau-admin")
                .queryParam("siteId", site.id())
                .queryParam("limit", 2)
                .get(REASONS)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        Caller.as("bureau-admin")
                .queryParam("siteId", site.id())
                .queryParam("reason", "UNKNOWN")
                .queryParam("cursor", next)
                .get(REASONS)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
    }
}
