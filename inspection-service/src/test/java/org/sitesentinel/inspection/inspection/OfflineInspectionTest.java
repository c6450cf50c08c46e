package org.sitesentinel.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** What devices captured without a network, and hand in under ids that they made: once, twice, at once. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OfflineInspectionTest {
    private static final String INSPECTIONS = "/api/v1/inspections";

    @Inject
    EntityManager entityManager;

    private static Response handIn(UUID id, String body) {
        return Caller.as("inspector").body(body).put(INSPECTIONS + "/" + id);
    }

    private static SiteRef site() {
        return TestSites.known(SiteType.OFFICE_BUILDING);
    }

    @Test
    void theSameAgainChangesNothing() {
        UUID id = UUID.randomUUID();
        SiteRef site = site();
        String body = InspectionFixture.body(site, "both-codes");

        String first = handIn(id, body)
                .then()
                .statusCode(201)
                .header("Location", endsWith(INSPECTIONS + "/" + id))
                .header("ETag", "\"1\"")
                .body("id", equalTo(id.toString()))
                .body("result", equalTo("DEFICIENT"))
                .extract()
                .asString();
        String again = handIn(id, body)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .asString();

        // Times are read back with the database's precision.
        assertThat(withoutTimes(again)).isEqualTo(withoutTimes(first));
        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id.toString())).hasSize(1);
    }

    private static String withoutTimes(String view) {
        return view.replaceAll("\"recordedAt\":\"[^\"]*\"", "");
    }

    @Test
    void anotherInspectionUnderTheSameIdIsToldApart() {
        UUID id = UUID.randomUUID();
        SiteRef site = site();
        handIn(id, InspectionFixture.body(site, "both-codes")).then().statusCode(201);

        handIn(
                        id,
                        InspectionFixture.body(site, "ventilation")
                                .replace("2022-03-10", "2022-03-11")
                                .replace(", \"青A0005678\"", ""))
                .then()
                .statusCode(409)
                .body("type", endsWith(":inspection-differs"))
                .body("existing", equalTo(INSPECTIONS + "/" + id))
                .body("errors.code.unique()", contains("differs"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/inspectedOn",
                                "/inspectors",
                                "/items/2/result",
                                "/items/2/note",
                                "/items/3/result",
                                "/items/3/note"));

        Caller.as("analyst")
                .get(INSPECTIONS + "/" + id)
                .then()
                .body("inspectedOn", equalTo("2022-03-10"))
                .body("findings.item", contains("both-codes"));
        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id.toString())).hasSize(1);
    }

    @Test
    void ofDevicesThatHandTheSameInAtOnceOneIsFirst() throws Exception {
        UUID id = UUID.randomUUID();
        String body = InspectionFixture.body(site(), "both-codes");

        List<Response> answers = Parallel.call(8, () -> handIn(id, body));

        assertThat(answers).filteredOn(one -> one.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(7);
        assertThat(answers.stream().map(one -> withoutTimes(one.asString())).distinct())
                .hasSize(1);
        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id.toString())).hasSize(1);
    }

    @Test
    void ofDevicesThatHandDifferentOnesInAtOnceOneIsStored() throws Exception {
        UUID id = UUID.randomUUID();
        String body = InspectionFixture.body(site());
        AtomicInteger device = new AtomicInteger();

        List<Integer> statuses =
                Parallel.call(8, () -> handIn(id, body.replace("2022-03-10", "2022-03-1" + device.incrementAndGet()))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        assertThat(TestLog.eventsOf(InspectionState.TOPIC, id.toString())).hasSize(1);
    }

    @Test
    void anIdWhoseInspectionWasRefusedIsFreeAgain() {
        UUID id = UUID.randomUUID();
        SiteRef site = site();
        String whole = InspectionFixture.body(site, "both-codes");

        handIn(id, whole.replace("\"both-codes\"", "\"unknown\"")).then().statusCode(422);
        Caller.as("analyst").get(INSPECTIONS + "/" + id).then().statusCode(404);
        handIn(id, whole).then().statusCode(201);
    }

    @Test
    void whatOneDevicePostedAnotherCannotOverwrite() {
        SiteRef site = site();
        String posted = InspectionFixture.passed(site);

        handIn(UUID.fromString(posted), InspectionFixture.body(site)).then().statusCode(200);
        handIn(UUID.fromString(posted), InspectionFixture.body(site, "both-codes"))
                .then()
                .statusCode(409);
    }

    /** They said what was found and nothing of what was not. */
    @Test
    void inspectionsOfBeforeThereWereChecklistsStand() {
        SiteRef site = site();
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            sql("""
                    insert into inspection (id, entry, version, site_id, site_type, district, inspected_on, inspectors,
                        result, recorded_by, recorded_at)
                    values ('%s', gen_random_uuid(), 1, '%s', 'OFFICE_BUILDING', '630104', '2021-01-01', '{青A0001234}',
                        'DEFICIENT', 'before', now())""".formatted(id, site.id()));
            sql("insert into inspection_finding (inspection_id, position, item) values ('%s', 0, 'masks')"
                    .formatted(id));
            sql("insert into inspection_as_sent (inspection_id, content) values ('%s', '{}')".formatted(id));
        });

        Caller.as("analyst")
                .get(INSPECTIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("checklist", nullValue())
                .body("items", nullValue())
                .body("findings.item", contains("masks"))
                .body("findings[0].severity", nullValue());
        handIn(id, InspectionFixture.body(site)).then().statusCode(409);
    }

    private void sql(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }

    @Test
    void anIdInUseOutsideTheScopeIsNotToldOf() {
        UUID id = UUID.randomUUID();
        handIn(id, InspectionFixture.body(site())).then().statusCode(201);
        SiteRef inBeijing = TestSites.known(SiteType.OFFICE_BUILDING, "110101");

        Caller.with(Caller.token("inspector").districts("11"))
                .body(InspectionFixture.body(inBeijing))
                .put(INSPECTIONS + "/" + id)
                .then()
                .statusCode(404);
        handIn(UUID.fromString("00000000-0000-0000-0000-00000000000a"), InspectionFixture.body(inBeijing))
                .then()
                .statusCode(201);
        Caller.as("inspector")
                .body(InspectionFixture.body(inBeijing))
                .put(INSPECTIONS + "/no-id")
                .then()
                .statusCode(404);
    }

    @Test
    void oneMomentIsOneWhereverTheDeviceWas() {
        UUID id = UUID.randomUUID();
        String body = InspectionFixture.body(site()).replace("\"inspectedOn\": \"2022-03-10\"", """
                        "startedAt": "2022-03-10T09:30:00+08:00", "endedAt": "2022-03-10T10:15:00+08:00",
                        "position": {"latitude": 36.617, "longitude": 101.7660, "accuracyMetres": 12}""");

        handIn(id, body)
                .then()
                .statusCode(201)
                .body("inspectedOn", equalTo("2022-03-10"))
                .body("startedAt", equalTo("2022-03-10T01:30:00Z"))
                .body("endedAt", equalTo("2022-03-10T02:15:00Z"))
                .body("position.latitude", equalTo(36.617f))
                .body("position.accuracyMetres", equalTo(12));
        handIn(id, body.replace("09:30:00+08:00", "01:30:00Z").replace("101.7660", "101.766"))
                .then()
                .statusCode(200)
                .body("position.latitude", equalTo(36.617f));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-10T00:10:00+08:00, 2022-03-10, 201",
        "2022-03-09T16:10:00Z, 2022-03-10, 201",
        "2022-03-09T15:50:00Z, 2022-03-10, 400",
        "2022-03-11T00:10:00+08:00, 2022-03-10, 400",
    })
    void isOfTheDayOnWhichItStarted(String startedAt, String day, int status) {
        String body = InspectionFixture.body(site())
                .replace(
                        "\"inspectedOn\": \"2022-03-10\"",
                        "\"inspectedOn\": \"" + day + "\", \"startedAt\": \"" + startedAt + "\"");

        handIn(UUID.randomUUID(), body).then().statusCode(status);
    }

    @Test
    void neitherStartsInTheFutureNorEndsWithoutAStart() {
        String body = InspectionFixture.body(site());

        handIn(
                        UUID.randomUUID(),
                        body.replace("\"inspectedOn\": \"2022-03-10\"", "\"startedAt\": \"2999-03-10T09:30:00+08:00\""))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/startedAt future"));
        handIn(
                        UUID.randomUUID(),
                        body.replace("\"inspectedOn\": \"2022-03-10\"", "\"endedAt\": \"2022-03-10T09:30:00+08:00\""))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/startedAt required"));
    }

    @Test
    void aClosedSiteIsInspectedForTheTimeBefore() {
        SiteRef site = site();
        UUID before = UUID.randomUUID();
        String body = InspectionFixture.body(site);
        handIn(before, body).then().statusCode(201);
        close(site, LocalDate.of(2022, 3, 20));

        Caller.as("inspector")
                .body(body.replace("2022-03-10", "2022-03-20"))
                .post(INSPECTIONS)
                .then()
                .statusCode(409)
                .body("type", endsWith(":site-closed"));
        handIn(UUID.randomUUID(), body.replace("2022-03-10", "2022-03-19"))
                .then()
                .statusCode(201);
        handIn(before, body).then().statusCode(200);
    }

    private static void close(SiteRef site, LocalDate day) {
        TestLog.publish(
                SiteState.CLOSED, new SiteState(site.id(), 2, day, Instant.now(), site, "测试场所", SiteStatus.CLOSED));
        TestLog.awaitCount(
                1, "select count(*) from site_standing where closed_on is not null and site_id = '" + site.id() + "'");
    }

    /** Ids of devices say nothing of when they arrived. */
    @Test
    void listsGoOnInOrderOfEntry() {
        SiteRef site = site();
        UUID late = UUID.fromString("ffffffff-0000-4000-8000-" + site.id().substring(24));
        UUID early = UUID.fromString("00000000-0000-4000-8000-" + site.id().substring(24));
        handIn(late, InspectionFixture.body(site)).then().statusCode(201);

        String first = INSPECTIONS + "?limit=1&siteId=" + site.id();
        handIn(early, InspectionFixture.body(site)).then().statusCode(201);
        String cursor = Caller.as("analyst")
                .get(first)
                .then()
                .body("items.id", contains(late.toString()))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(first + "&cursor=" + cursor)
                .then()
                .body("items.id", contains(early.toString()))
                .body("nextCursor", nullValue());
    }
}
