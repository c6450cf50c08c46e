package org.sitesentinel.screening.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.leaves;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;
import static org.sitesentinel.screening.personnel.PersonnelFixture.personnel;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.Post;
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
class PersonnelResourceTest {
    private static SiteRef site;
    private static SiteRef other;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        other = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630105");
    }

    @Test
    void whoJoinsIsShownMaskedAndToldAsAState() {
        String number = ReturneeFixture.number();

        var answer = joined(site, member(number, Post.CONSTRUCTION_WORKER, "2022-03-01"))
                .header("ETag", "\"1\"")
                .body("person.name", equalTo("赵**"))
                .body("person.documentNumber", equalTo(number.substring(0, 6) + "********" + number.substring(14)))
                .body("joined", equalTo("2022-03-01"))
                .body("primarySince", equalTo("2022-03-01"))
                .body("left", nullValue())
                .extract();

        String id = answer.path("id");
        Caller.as("inspector")
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        assertThat(TestLog.eventsOf(PersonnelState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.personnel.joined.v1");
            assertThat(event.state().personRef()).isEqualTo(answer.path("personRef"));
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().joined()).isEqualTo(LocalDate.of(2022, 3, 1));
        });
        assertThat(TestLog.payloadsOf(PersonnelState.TOPIC, id)).singleElement().satisfies(payload -> assertThat(
                        payload)
                .doesNotContain(number, number.substring(6), PersonnelFixture.NAME, PersonnelFixture.PHONE, "赵"));
    }

    @Test
    void whoIsThereInThatPostDoesNotJoinAgain() {
        String number = ReturneeFixture.number();
        String id = joined(site, member(number, Post.DRIVER, "2022-03-01"))
                .extract()
                .path("id");

        Caller.as("bureau-admin")
                .body(member(number, Post.DRIVER, "2022-03-09"))
                .post(personnel(site))
                .then()
                .statusCode(409)
                .body("type", endsWith("span-overlaps"))
                .body("existing", equalTo(personnel(site) + "/" + id));
        joined(site, member(number, Post.OTHER, "2022-03-09")).body("primarySince", nullValue());
    }

    @Test
    void leavingEndsTheSpanAndTheOtherPlaceCountsFromThen() {
        String number = ReturneeFixture.number();
        String first = joined(site, member(number, Post.DRIVER, "2022-03-01"))
                .extract()
                .path("id");
        String second = joined(other, member(number, Post.DRIVER, "2022-03-05"))
                .extract()
                .path("id");

        leaves(site, first, 1, "2022-03-10").statusCode(201).body("left", equalTo("2022-03-10"));

        get(other, second).then().body("primarySince", equalTo("2022-03-10")).body("version", equalTo(2));
        assertThat(TestLog.eventsOf(PersonnelState.TOPIC, first))
                .extracting(TestLog.Event::type)
                .containsExactly("org.sitesentinel.personnel.joined.v1", "org.sitesentinel.personnel.left.v1");
        assertThat(TestLog.eventsOf(PersonnelState.TOPIC, second))
                .last()
                .satisfies(event -> assertThat(event.state().businessDate()).isEqualTo(LocalDate.of(2022, 3, 10)));
        leaves(site, first, 2, "2022-03-12").statusCode(409).body("type", endsWith("not-there"));
        leaves(site, first, 1, "2022-03-12").statusCode(412);
    }

    @Test
    void aCorrectionTellsTheDaysAsTheyWere() {
        String id = joined(site, member()).extract().path("id");

        Caller.as("frontend")
                .header("If-Match", "\"1\"")
                .body("{\"post\": \"OTHER\", \"joined\": \"2022-02-01\", \"left\": \"2022-02-01\"}")
                .put(personnel(site) + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("post", equalTo("OTHER"))
                .body("primarySince", nullValue());
    }

    @Test
    void aTransferEndsHereAndBeginsThere() {
        String id = joined(site, member()).extract().path("id");

        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"siteId\": \"%s\", \"post\": \"PROPERTY_STAFF\", \"on\": \"2022-03-15\"}"
                        .formatted(other.id()))
                .post(personnel(site) + "/" + id + "/transfer")
                .then()
                .statusCode(201)
                .body("siteId", equalTo(other.id()))
                .body("post", equalTo("PROPERTY_STAFF"))
                .body("joined", equalTo("2022-03-15"))
                .body("primarySince", equalTo("2022-03-15"));
        get(site, id).then().body("left", equalTo("2022-03-15"));
    }

    @Test
    void theListNarrowsToADayAndAPost() {
        SiteRef quiet = TestSites.known(SiteType.OFFICE_BUILDING);
        String gone = joined(quiet, member()).extract().path("id");
        leaves(quiet, gone, 1, "2022-03-10").statusCode(201);
        String there = joined(quiet, member(ReturneeFixture.number(), Post.OFFICE_STAFF, "2022-03-08"))
                .extract()
                .path("id");

        list(quiet, "").body("items.id", contains(gone, there)).body("nextCursor", nullValue());
        list(quiet, "?on=2022-03-07").body("items.id", contains(gone));
        list(quiet, "?on=2022-03-09").body("items.id", containsInAnyOrder(gone, there));
        list(quiet, "?on=2022-03-10").body("items.id", contains(there));
        list(quiet, "?post=OFFICE_STAFF").body("items.id", contains(there));
        String next = list(quiet, "?limit=1")
                .body("items.id", contains(gone))
                .extract()
                .path("nextCursor");
        list(quiet, "?limit=1&cursor=" + next).body("items.id", contains(there));
        list(quiet, "").body("items.person.name", contains("赵**", "赵**"));
    }

    @Test
    void twinsJoinOnce() throws Exception {
        String twin = member();

        List<Integer> answers = Parallel.call(
                6,
                () -> Caller.as("bureau-admin").body(twin).post(personnel(site)).statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(5);
    }

    @Test
    void twoWhoJoinDifferentSitesAtOnceCountInOne() throws Exception {
        String number = ReturneeFixture.number();
        var places = List.of(site, other).iterator();

        Parallel.call(2, () -> {
            SiteRef place;
            synchronized (places) {
                place = places.next();
            }
            return joined(place, member(number, Post.DRIVER, "2022-03-01"));
        });

        String ref =
                joined(site, member(number, Post.OTHER, "2022-03-02")).extract().path("personRef");
        assertThat(TestLog.count(
                        "select count(*) from personnel_span where person_ref = '%s' and primary_since is not null"
                                .formatted(ref)))
                .isEqualTo(1);
    }

    @Test
    void aRepeatedRequestJoinsOnce() {
        String key = UUID.randomUUID().toString();
        String body = member();
        var first =
                Caller.as("frontend").header("Idempotency-Key", key).body(body).post(personnel(site));
        var again =
                Caller.as("frontend").header("Idempotency-Key", key).body(body).post(personnel(site));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        long before = TestLog.count("select count(*) from person");
        Caller.as("bureau-admin")
                .body("""
                        {"person": {"name": " ", "documentType": "RESIDENT_ID", "documentNumber": "63010419600101001", "phone": "12345678901"},
                         "post": "KING", "joined": "2999-01-01", "left": "2022-01-01", "age": 7}""")
                .post(personnel(site))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "",
                                "/joined",
                                "/left",
                                "/person/documentNumber",
                                "/person/name",
                                "/person/phone",
                                "/post"));
        assertThat(TestLog.count("select count(*) from person")).isEqualTo(before);
    }

    @Test
    void nobodyLeavesBeforeJoining() {
        Caller.as("bureau-admin")
                .body(member().replace(
                                "\"joined\": \"2022-03-01\"", "\"joined\": \"2022-03-01\", \"left\": \"2022-02-01\""))
                .post(personnel(site))
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("left-before-joined"));
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 201, 200",
        "site-operator, 404, 200",
        "frontend, 201, 200",
        "district-system, 201, 200",
        "inspector, 403, 200",
        "analyst, 403, 403",
        "privacy-officer, 403, 403"
    })
    void eachRoleDoesWhatItMay(String role, int join, int list) {
        assertThat(Caller.as(role).body(member()).post(personnel(site)).statusCode())
                .isEqualTo(join);
        assertThat(Caller.as(role).get(personnel(site)).statusCode()).isEqualTo(list);
    }

    @Test
    void anOperatorHandlesItsOwnSiteOnly() {
        var own = Caller.token("site-operator").sites(site.id());
        String id = Caller.with(own)
                .body(member())
                .post(personnel(site))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String foreign = joined(other, member()).extract().path("id");

        Caller.with(own).body(member()).post(personnel(other)).then().statusCode(404);
        Caller.with(own).get(personnel(other)).then().body("items", hasSize(0));
        Caller.with(own).get(personnel(other) + "/" + foreign).then().statusCode(404);
        Caller.with(own)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(personnel(other) + "/" + foreign + "/leaving")
                .then()
                .statusCode(404);
        Caller.with(own)
                .header("If-Match", "\"1\"")
                .body("{\"siteId\": \"%s\"}".formatted(other.id()))
                .post(personnel(site) + "/" + id + "/transfer")
                .then()
                .statusCode(422);
        Caller.with(Caller.token("bureau-admin").districts("6399"))
                .get(personnel(site) + "/" + id)
                .then()
                .statusCode(404);
    }

    private static Response get(SiteRef site, String id) {
        return Caller.as("bureau-admin").get(personnel(site) + "/" + id);
    }

    private static ValidatableResponse list(SiteRef site, String query) {
        return Caller.as("bureau-admin").get(personnel(site) + query).then().statusCode(200);
    }
}
