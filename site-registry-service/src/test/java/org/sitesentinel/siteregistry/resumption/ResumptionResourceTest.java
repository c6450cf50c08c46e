package org.sitesentinel.siteregistry.resumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.APPLICATIONS;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.APPROVED;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.REJECTED;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.SUSPENDED;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.WAIVED;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.events;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.ready;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.step;
import static org.sitesentinel.siteregistry.resumption.ResumptionFixture.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.siteregistry.readiness.ReadinessFixture;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ResumptionResourceTest {
    @Test
    void anApplicationShowsEachConditionAsItStands() {
        Compound site = ready();
        ReadinessFixture.isolationRoom(site, 2, 2, ReadinessFixture.today(), 1);

        String id = ResumptionFixture.apply(site)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("status", equalTo("SUBMITTED"))
                .body("note", equalTo("第一批"))
                .body("appliedBy", notNullValue())
                .body("expectedWorkers.workers", contains(30, 20))
                .body("decision", nullValue())
                .extract()
                .path("id");

        shown(id)
                .body(
                        "conditions.condition",
                        contains("ISOLATION_ROOM", "SUPPLIES", "VENUE_CODES", "ACCESS", "RETURNEES_SCREENED"))
                .body("conditions.status", contains("UNMET", "MET", "MET", "MET", "MET"))
                .body("conditions[0].figures.free", equalTo(0))
                .body("conditions[1].figures.daysOfCover", equalTo(7))
                .body("conditions[3].figures.needed", equalTo(false))
                .body("conditions[4].figures.returnees", equalTo(0));
        ReadinessFixture.isolationRoom(site, 2, 1, ReadinessFixture.today(), 2);
        shown(id).body("conditions.status", contains("MET", "MET", "MET", "MET", "MET"));
    }

    @Test
    void whatNobodyReportedIsUnknown() {
        String id = submitted(SiteFixture.compound("1号楼"));

        shown(id).body("conditions.status[0]", equalTo("UNKNOWN")).body("conditions.status[1]", equalTo("UNKNOWN"));
    }

    @Test
    void anOfficeBuildingNeedsAccessControl() {
        String office = Caller.as("bureau-admin")
                .body("""
                        {"type": "OFFICE_BUILDING", "name": "写字楼%s", "district": "630104", "address": "五四西路 1 号",
                         "managementKind": "SELF_MANAGED", "registeredOn": "2022-03-01", "buildings": [{"name": "A"}]}""".formatted(UUID.randomUUID()))
                .post("/api/v1/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Compound site = new Compound(office, List.of());
        String id = submitted(site);

        shown(id).body("conditions.status[3]", equalTo("UNKNOWN"));
        ReadinessFixture.accessControl(site, "INSTALLING", ReadinessFixture.today(), 0);
        shown(id).body("conditions.status[3]", equalTo("UNMET"));
        ReadinessFixture.accessControl(site, "INSTALLED", ReadinessFixture.today(), 1);
        shown(id).body("conditions.status[3]", equalTo("MET"));
    }

    @Test
    void everyReturneeMustBeCleared() {
        Compound site = ready();
        String id = submitted(site);
        String returnee = UUID.randomUUID().toString();

        ResumptionFixture.returnee(UUID.randomUUID().toString(), 1, site.id(), Verdict.CLEARED);
        ResumptionFixture.returnee(returnee, 1, site.id(), Verdict.OBSERVE);
        shown(id)
                .body("conditions.status[4]", equalTo("UNMET"))
                .body("conditions[4].figures.returnees", equalTo(2))
                .body("conditions[4].figures.cleared", equalTo(1));
        ResumptionFixture.returnee(returnee, 3, site.id(), Verdict.CLEARED);
        ResumptionFixture.returnee(returnee, 2, site.id(), Verdict.QUARANTINE);
        ResumptionFixture.returnee(returnee, 3, site.id(), Verdict.CLEARED);
        shown(id).body("conditions.status[4]", equalTo("MET")).body("conditions[4].figures.returnees", equalTo(2));
        ResumptionFixture.withdrawnReturnee(returnee, 4, site.id());
        shown(id).body("conditions.status[4]", equalTo("MET")).body("conditions[4].figures.returnees", equalTo(1));
    }

    @Test
    void whatIsMetIsApprovedAndTellsTheOthers() {
        Compound site = ready();
        String id = submitted(site);

        step(id, "decision", 1, APPROVED)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("status", equalTo("APPROVED"))
                .body("decision.decidedOn", equalTo("2022-04-02"))
                .body("decision.decidedBy", notNullValue())
                .body("decision.waivers", hasSize(0))
                .body("decision.conditions.status", contains("MET", "MET", "MET", "MET", "MET"));

        assertThat(events(id))
                .extracting(event -> event.type() + " " + event.state().businessDate())
                .containsExactly(
                        "org.sitesentinel.resumption.applied.v1 2022-04-01",
                        "org.sitesentinel.resumption.approved.v1 2022-04-02");
        ResumptionState approved = events(id).get(1).state();
        assertThat(approved.version()).isEqualTo(2);
        assertThat(approved.status()).isEqualTo(ResumptionStatus.APPROVED);
        assertThat(approved.site().id()).isEqualTo(site.id());
        assertThat(approved.plannedOn()).isEqualTo("2022-04-06");
        assertThat(approved.waivers()).isZero();
        assertThat(approved.expectedWorkers())
                .containsExactly(
                        new ResumptionState.ExpectedWorkers(LocalDate.of(2022, 4, 4), 30),
                        new ResumptionState.ExpectedWorkers(LocalDate.of(2022, 4, 11), 20));
    }

    @Test
    void whatIsNeitherMetNorWaivedIsNamed() {
        ready();
        Compound site = SiteFixture.compound("1号楼");
        String id = submitted(site);

        step(id, "decision", 1, APPROVED)
                .then()
                .statusCode(409)
                .body("type", endsWith(":conditions-not-met"))
                .body("conditions", contains("ISOLATION_ROOM", "SUPPLIES", "VENUE_CODES"));
        step(id, "decision", 1, WAIVED.replace("SUPPLIES", "ACCESS"))
                .then()
                .statusCode(409)
                .body("conditions", contains("SUPPLIES"));

        shown(id).header("ETag", "\"1\"").body("status", equalTo("SUBMITTED"));
        assertThat(events(id)).hasSize(1);
    }

    @Test
    void whatIsWaivedIsApprovedAndRecorded() {
        ready();
        String id = submitted(SiteFixture.compound("1号楼"));

        step(id, "decision", 1, WAIVED.replace("]}", ", {\"condition\": \"ACCESS\", \"reason\": \"无须\"}]}"))
                .then()
                .statusCode(201)
                .body("decision.waivers.condition", contains("ISOLATION_ROOM", "SUPPLIES", "VENUE_CODES"))
                .body("decision.waivers[1].reason", equalTo("物资在途"))
                .body("decision.conditions.status", contains("UNKNOWN", "UNKNOWN", "UNMET", "MET", "MET"));

        shown(id).body("decision.conditions.status", contains("UNKNOWN", "UNKNOWN", "UNMET", "MET", "MET"));
        assertThat(events(id).get(1).state().waivers()).isEqualTo(3);
    }

    @Test
    void aRejectionHasReasonsAndMakesRoomForTheNext() {
        Compound site = SiteFixture.compound("1号楼");
        String id = submitted(site);

        step(id, "decision", 1, REJECTED)
                .then()
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("decision.reasons", contains("无隔离室"))
                .body("conditions", nullValue());

        assertThat(submitted(site)).isNotEqualTo(id);
        assertThat(events(id).get(1).type()).isEqualTo("org.sitesentinel.resumption.rejected.v1");
    }

    @Test
    void aSiteTakesItsApplicationBack() {
        Compound site = SiteFixture.compound("1号楼");
        String id = submitted(site);

        step(id, "withdrawal", 1, "{\"withdrawnOn\": \"2022-04-02\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo("WITHDRAWN"))
                .body("end.endedOn", equalTo("2022-04-02"))
                .body("end.endedBy", notNullValue());

        submitted(site);
        assertThat(events(id).get(1).type()).isEqualTo("org.sitesentinel.resumption.withdrawn.v1");
    }

    @Test
    void workIsSuspendedAgainAndMayBeAppliedForAnew() {
        Compound site = ready();
        String id = submitted(site);
        step(id, "decision", 1, APPROVED).then().statusCode(201);
        ResumptionFixture.apply(site).then().statusCode(409);

        step(id, "suspension", 2, SUSPENDED)
                .then()
                .statusCode(201)
                .body("status", equalTo("SUSPENDED"))
                .body("end.reason", equalTo("发现阳性"))
                .body("decision.decidedOn", equalTo("2022-04-02"));

        submitted(site);
        assertThat(events(id))
                .extracting(event -> event.state().version() + " "
                        + event.state().status() + " " + event.state().businessDate())
                .containsExactly("1 SUBMITTED 2022-04-01", "2 APPROVED 2022-04-02", "3 SUSPENDED 2022-04-10");
    }

    @Test
    void aClosedSiteResumesNothing() throws Exception {
        Compound waiting = SiteFixture.compound("1号楼");
        String undecided = submitted(waiting);
        Compound working = ready();
        String approved = submitted(working);
        step(approved, "decision", 1, APPROVED).then().statusCode(201);

        SiteFixture.step(waiting, "closure", 1);
        Caller.as("bureau-admin")
                .header("If-Match", "\"2\"")
                .body("{\"date\": \"2022-04-20\", \"reason\": \"竣工\"}")
                .post(working.path() + "/closure")
                .then()
                .statusCode(200);

        // Closed the day before it was applied for.
        Caller.as("inspector")
                .get(APPLICATIONS + "/" + undecided)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("end.endedOn", equalTo("2022-04-01"))
                .body("end.reason", equalTo("场所已注销"));
        Caller.as("inspector")
                .get(APPLICATIONS + "/" + approved)
                .then()
                .body("status", equalTo("SUSPENDED"))
                .body("end.endedOn", equalTo("2022-04-20"));
        assertThat(events(undecided)).last().satisfies(event -> assertThat(event.type())
                .isEqualTo("org.sitesentinel.resumption.withdrawn.v1"));
        assertThat(events(approved)).last().satisfies(event -> assertThat(event.type())
                .isEqualTo("org.sitesentinel.resumption.suspended.v1"));
        step(approved, "suspension", 3, SUSPENDED).then().statusCode(409);
    }

    @Test
    void anApplicationAndAClosureAtOnceLeaveNothingOpen() throws Exception {
        for (int round = 0; round < 5; round++) {
            Compound site = SiteFixture.compound("1号楼");
            AtomicInteger turn = new AtomicInteger();

            Parallel.call(2, () -> {
                if (turn.getAndIncrement() == 0) {
                    SiteFixture.step(site, "closure", 1);
                } else {
                    assertThat(ResumptionFixture.apply(site).statusCode()).isIn(201, 409);
                }
                return turn;
            });

            Caller.as("inspector")
                    .get(APPLICATIONS + "?status=SUBMITTED&siteId=" + site.id())
                    .then()
                    .body("items", hasSize(0));
        }
    }

    @Test
    void aSiteHasOneOpenApplication() throws Exception {
        Compound site = SiteFixture.compound("1号楼");

        assertThat(Parallel.call(8, () -> ResumptionFixture.apply(site).statusCode()))
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);

        String id = Caller.as("analyst")
                .get(APPLICATIONS + "?siteId=" + site.id())
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        ResumptionFixture.apply(site)
                .then()
                .statusCode(409)
                .body("type", endsWith(":resumption-open"))
                .body("existing", equalTo(APPLICATIONS + "/" + id))
                .body("currentVersion", equalTo(1));
    }

    @Test
    void ofParallelDecisionsOneCounts() throws Exception {
        String id = submitted(ready());

        assertThat(Parallel.call(8, () -> step(id, "decision", 1, APPROVED).statusCode()))
                .containsOnly(201, 412)
                .filteredOn(status -> status == 201)
                .hasSize(1);

        assertThat(events(id)).hasSize(2);
    }

    @Test
    void oneKeyIsOneApplication() throws Exception {
        Compound site = SiteFixture.compound("1号楼");
        String key = UUID.randomUUID().toString();

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(ResumptionFixture.body(site.id()))
                .post(APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(events(ids.get(0))).hasSize(1);
    }

    @Test
    void stepsFollowOneAnother() {
        String id = submitted(ready());

        step(id, "suspension", 1, SUSPENDED)
                .then()
                .statusCode(409)
                .body("type", endsWith(":resumption-out-of-order"))
                .body("resumptionStatus", equalTo("SUBMITTED"));
        step(id, "decision", 1, APPROVED.replace("04-02", "03-31"))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/decidedOn before-application"));
        step(id, "decision", 1, APPROVED).then().statusCode(201);
        step(id, "decision", 1, REJECTED).then().statusCode(412).body("currentVersion", equalTo(2));
        step(id, "decision", 2, REJECTED).then().statusCode(409);
        step(id, "withdrawal", 2, "{}").then().statusCode(409);
        step(id, "suspension", 2, SUSPENDED.replace("04-10", "04-01"))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/suspendedOn before-decision"));
        Caller.as("bureau-admin")
                .body(SUSPENDED)
                .post(APPLICATIONS + "/" + id + "/suspension")
                .then()
                .statusCode(428);
    }

    @Test
    void isListedInOrderOfEntry() {
        Compound first = SiteFixture.compoundIn("630401", "1号楼");
        Compound second = SiteFixture.compoundIn("630401", "1号楼");
        String one = submitted(first);
        String two = submitted(second);
        step(two, "decision", 1, REJECTED).then().statusCode(201);

        String cursor = list("?district=630401&limit=1")
                .body("items.id", contains(one))
                .body("items[0].conditions", hasSize(5))
                .extract()
                .path("nextCursor");
        list("?district=630401&limit=1&cursor=" + cursor)
                .body("items.id", contains(two))
                .body("items[0].conditions", nullValue())
                .body("nextCursor", nullValue());
        list("?district=630401&status=REJECTED").body("items.id", contains(two));
        list("?district=630401&from=2022-04-07").body("items", hasSize(0));
        list("?district=630401&to=2022-04-06&type=RESIDENTIAL_COMPOUND").body("items", hasSize(2));
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        Caller.as("bureau-admin")
                .body("""
                        {"siteId": "x", "expectedWorkers": [{"weekStart": "2022-04-05", "workers": -1}, {}],
                         "appliedOn": "2999-01-01", "colour": "green"}""")
                .post(APPLICATIONS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/siteId uuid",
                                "/plannedOn required",
                                "/expectedWorkers/0/weekStart monday",
                                "/expectedWorkers/0/workers not-negative",
                                "/expectedWorkers/1/weekStart required",
                                "/expectedWorkers/1/workers required",
                                "/appliedOn future"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"outcome\": \"MAYBE\"}",
                "{\"outcome\": \"REJECTED\"}",
                "{\"outcome\": \"REJECTED\", \"reasons\": []}",
                "{\"outcome\": \"REJECTED\", \"reasons\": [\" \"]}",
                "{\"outcome\": \"REJECTED\", \"reasons\": [3]}",
                "{\"outcome\": \"APPROVED\", \"waivers\": [{\"condition\": \"MOOD\", \"reason\": \"x\"}]}",
                "{\"outcome\": \"APPROVED\", \"waivers\": [{\"condition\": \"ACCESS\", \"reason\": \" \"}]}",
                "{\"outcome\": \"APPROVED\", \"decidedOn\": \"2999-01-01\"}",
            })
    void refusesWhatIsNoDecision(String body) {
        String id = submitted(SiteFixture.compound("1号楼"));

        step(id, "decision", 1, body).then().statusCode(400).contentType("application/problem+json");
        assertThat(events(id)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: apply {1}, read {2}, decide {3}")
    @CsvSource({
        "bureau-admin, 201, 200, 201",
        "frontend, 201, 200, 403",
        "site-operator, 201, 200, 403",
        "inspector, 403, 200, 403",
        "analyst, 403, 200, 403",
        "district-system, 403, 403, 403",
        "privacy-officer, 403, 403, 403",
        "nobody, 403, 403, 403",
    })
    void asksForARole(String role, int apply, int read, int decide) {
        Compound site = ready();
        Compound other = SiteFixture.compound("1号楼");
        var token = role.equals("site-operator") ? Caller.token(role).sites(site.id(), other.id()) : Caller.token(role);
        String id = submitted(site);
        String withdrawn = submitted(other);

        step(withdrawn, "withdrawal", 1, "{}", token).then().statusCode(apply);
        if (apply == 403) {
            step(withdrawn, "withdrawal", 1, "{}").then().statusCode(201);
        }
        ResumptionFixture.apply(other, token).then().statusCode(apply);
        Caller.with(token).get(APPLICATIONS + "/" + id).then().statusCode(read);
        Caller.with(token).get(APPLICATIONS).then().statusCode(read);
        step(id, "decision", 1, APPROVED, token).then().statusCode(decide);
        if (decide == 403) {
            step(id, "decision", 1, APPROVED).then().statusCode(201);
        }
        step(id, "suspension", 2, SUSPENDED, token).then().statusCode(decide);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Compound here = SiteFixture.compoundIn("630402", "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");
        String id = submitted(here);

        for (var stranger : List.of(
                Caller.token("site-operator"), Caller.token("site-operator").sites(elsewhere.id()))) {
            ResumptionFixture.apply(here, stranger)
                    .then()
                    .statusCode(422)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("/siteId site"));
            Caller.with(stranger).get(APPLICATIONS + "/" + id).then().statusCode(404);
            Caller.with(stranger)
                    .get(APPLICATIONS + "?siteId=" + here.id())
                    .then()
                    .body("items", hasSize(0));
            step(id, "withdrawal", 1, "{}", stranger).then().statusCode(404);
        }
        var admin = Caller.token("bureau-admin").districts("11");
        step(id, "decision", 1, REJECTED, admin).then().statusCode(404);
        step(id, "suspension", 1, SUSPENDED, admin).then().statusCode(404);
        Caller.as("bureau-admin")
                .body(ResumptionFixture.body(UUID.randomUUID().toString()))
                .post(APPLICATIONS)
                .then()
                .statusCode(422);
        RestAssured.get(APPLICATIONS).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "status=FINE", "siteId=x", "from=2022-02-30", "cursor=-", "colour=green"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(Caller.as("analyst").get(APPLICATIONS + "?" + query).statusCode())
                .isEqualTo(400);
    }

    private static ValidatableResponse shown(String id) {
        return Caller.as("analyst").get(APPLICATIONS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Caller.as("analyst").get(APPLICATIONS + query).then().statusCode(200);
    }
}
