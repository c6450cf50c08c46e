package org.sitesentinel.screening.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.riskarea.RiskAreaFixture;

/** Visits on 2022-03-20 from 10:00 on; county 210401 is at high risk. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class VehicleEntryResourceTest {
    private static final String ENTRIES = "/api/v1/vehicle-entries";
    private static final String UNLOADED =
            "{\"contactFree\": true, \"escorted\": true, \"unloadedAt\": \"2022-03-20T11:00:00+08:00\"}";
    private static final String DISINFECTED =
            "{\"disinfectant\": \"84消毒液\", \"disinfectedAt\": \"2022-03-20T11:30:00+08:00\"}";
    private static final String DEPARTED = "{\"departedAt\": \"2022-03-20T12:00:00+08:00\"}";
    private static final AtomicInteger PLATES = new AtomicInteger(10_000);

    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630110");
    }

    @BeforeEach
    void listTheCounty() {
        if (TestLog.count("select count(*) from risk_area where division = '210401'") == 0) {
            RiskAreaFixture.listed(RiskAreaFixture.area("210401"));
        }
    }

    @Test
    void goesItsWayInAClosedLoop() {
        String number = number();
        String plate = plate();
        String id = arrived(vehicle(site, plate, number))
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("status", equalTo("ARRIVED"))
                .body("closedLoop", equalTo(true))
                .body("plate", equalTo(plate.substring(0, 2) + "***" + plate.substring(5)))
                .body("driver.name", equalTo("李**"))
                .body("origin.division", equalTo("210401"))
                .extract()
                .path("id");

        step(id, "unloading", 1, UNLOADED).statusCode(201).body("status", equalTo("UNLOADED"));
        step(id, "disinfection", 2, DISINFECTED).statusCode(201).body("disinfectant", equalTo("84消毒液"));
        step(id, "departure", 3, DEPARTED)
                .statusCode(201)
                .header("ETag", "\"4\"")
                .body("status", equalTo("DEPARTED"));

        assertThat(TestLog.eventsOf(VehicleState.TOPIC, id)).hasSize(4).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.vehicle.departed.v1");
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().status()).isEqualTo(VehicleStatus.DEPARTED);
            assertThat(event.state().closedLoop()).isTrue();
            assertThat(event.state().escorted()).isTrue();
            assertThat(event.state().contactFree()).isTrue();
            assertThat(event.state().disinfected()).isTrue();
            assertThat(event.state().businessDate()).hasToString("2022-03-20");
        });
        for (String told : List.of(plate, plate.substring(2), number, "李卫东")) {
            assertThat(TestLog.payloadsOf(VehicleState.TOPIC, id))
                    .allSatisfy(payload -> assertThat(payload).doesNotContain(told));
            assertThat(TestLog.count("select count(*) from vehicle_entry t where t::text like '%" + told + "%'"))
                    .isZero();
        }
    }

    @Test
    void aVehicleFromElsewhereMayBeUnloadedByHandAndLeave() {
        String id = arrived(vehicle(site, plate(), number()).replace("210401", "210402"))
                .body("closedLoop", equalTo(false))
                .extract()
                .path("id");

        step(id, "unloading", 1, UNLOADED.replace("true", "false")).statusCode(201);
        step(id, "departure", 2, DEPARTED).statusCode(201);
    }

    @Test
    void tellsAllThatIsMissingInAClosedLoop() {
        String id = arrived(vehicle(site, plate(), number())).extract().path("id");

        step(id, "unloading", 1, "{\"contactFree\": false, \"unloadedAt\": \"2022-03-20T09:00:00+08:00\"}")
                .statusCode(409)
                .body("type", endsWith(":closed-loop-not-kept"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/escorted closed-loop-escort",
                                "/contactFree closed-loop-contact",
                                "/unloadedAt before-last-step"));
        step(id, "unloading", 1, UNLOADED.replace("T11", "T09"))
                .statusCode(400)
                .body("errors.code", contains("before-last-step"));
        step(id, "unloading", 1, UNLOADED).statusCode(201);
        step(id, "departure", 2, DEPARTED)
                .statusCode(409)
                .body("type", endsWith(":closed-loop-not-kept"))
                .body("errors.code", contains("closed-loop-disinfection"));
    }

    @ParameterizedTest(name = "{0}: unload {1}, disinfect {2}, depart {3}")
    @CsvSource({
        "ARRIVED, 201, 409, 409",
        "UNLOADED, 409, 201, 409",
        "DISINFECTED, 409, 409, 201",
        "DEPARTED, 409, 409, 409"
    })
    void eachStepFollowsTheOneBefore(String status, int unload, int disinfect, int depart) {
        attempt(status, "unloading", UNLOADED, unload);
        attempt(status, "disinfection", DISINFECTED, disinfect);
        attempt(status, "departure", DEPARTED, depart);
    }

    private static void attempt(String status, String verb, String body, int expected) {
        String id = arrived(vehicle(site, plate(), number())).extract().path("id");
        int version = 1;
        for (var before : List.of(
                List.of("UNLOADED", "unloading", UNLOADED),
                List.of("DISINFECTED", "disinfection", DISINFECTED),
                List.of("DEPARTED", "departure", DEPARTED))) {
            if (VehicleStatus.valueOf(before.get(0)).compareTo(VehicleStatus.valueOf(status)) <= 0) {
                step(id, before.get(1), version++, before.get(2)).statusCode(201);
            }
        }
        step(id, verb, version, body).statusCode(expected);
        Caller.as("inspector")
                .get(ENTRIES + "/" + id)
                .then()
                .body("version", equalTo(version + (expected == 201 ? 1 : 0)));
    }

    @Test
    void aVehicleIsOnASiteOnce() throws Exception {
        String plate = plate();
        String body = vehicle(site, plate, number());

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("frontend").body(body).post(ENTRIES).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        Caller.as("frontend")
                .body(body.replace(
                        plate, " " + plate.toLowerCase(java.util.Locale.ROOT).replace("a", "a·")))
                .post(ENTRIES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":vehicle-on-site"))
                .body("currentVersion", equalTo(1));
        arrived(vehicle(TestSites.known(SiteType.CONSTRUCTION_SITE, "630110"), plate, number()));
    }

    @Test
    void listsTheVisitsThatAreOpen() {
        SiteRef mine = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "630111");
        String open = arrived(vehicle(mine, plate(), number())).extract().path("id");
        String gone = arrived(vehicle(mine, plate(), number()).replace("210401", "210402"))
                .extract()
                .path("id");
        step(gone, "unloading", 1, UNLOADED).statusCode(201);
        step(gone, "departure", 2, DEPARTED).statusCode(201);
        String list = ENTRIES + "?siteId=" + mine.id();

        found(list + "&open=true", open);
        found(list + "&open=false", gone);
        found(list + "&closedLoop=true", open);
        found(list + "&status=DEPARTED", gone);
        found(list + "&from=2022-03-21");
        found(list + "&to=2022-03-20&district=630111", open, gone);
        String cursor = Caller.as("inspector")
                .get(list + "&limit=1")
                .then()
                .body("items.id", contains(open))
                .extract()
                .path("nextCursor");
        found(list + "&limit=1&cursor=" + cursor, gone);
        Caller.as("inspector").get(list + "&open=maybe").then().statusCode(400);
    }

    private static void found(String query, String... ids) {
        Caller.as("inspector").get(query).then().statusCode(200).body("items.id", equalTo(List.of(ids)));
    }

    @Test
    void tellsAllErrorsAtOnceAndStaleVersions() {
        Caller.as("bureau-admin")
                .body("""
                        {"siteId": "x", "plate": "青A/1", "load": "", "arrivedAt": "2999-01-01T00:00:00Z", "escorted": 1,
                         "driver": {"name": "李", "documentType": "RESIDENT_ID", "documentNumber": "1", "phone": "x"},
                         "origin": {"division": "63"}}""")
                .post(ENTRIES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/siteId uuid",
                                "/plate plate",
                                "/load required",
                                "/arrivedAt future",
                                "/escorted boolean",
                                "/driver/documentNumber document-number",
                                "/driver/phone phone",
                                "/origin/division division-code",
                                "/origin/divisionName required"));
        String id = arrived(vehicle(site, plate(), number())).extract().path("id");
        step(id, "unloading", 7, UNLOADED).statusCode(412).body("currentVersion", equalTo(1));
        step(id, "unloading", 1, "{}").statusCode(400).body("errors.pointer", contains("/contactFree"));
        step(id, "disinfection", 1, "{}").statusCode(400).body("errors.pointer", contains("/disinfectant"));
        Caller.as("bureau-admin")
                .body(UNLOADED)
                .post(ENTRIES + "/" + id + "/unloading")
                .then()
                .statusCode(428);
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "site-operator, 201, 200",
        "frontend, 201, 403",
        "inspector, 403, 200",
        "district-system, 403, 403",
        "analyst, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        String id = arrived(vehicle(site, plate(), number())).extract().path("id");
        var caller = Caller.token(role).sites(site.id());
        Caller.with(caller)
                .body(vehicle(site, plate(), number()))
                .post(ENTRIES)
                .then()
                .statusCode(write);
        int version = 1;
        for (var step : List.of(
                List.of("unloading", UNLOADED), List.of("disinfection", DISINFECTED), List.of("departure", DEPARTED))) {
            Caller.with(caller)
                    .header("If-Match", "\"" + version++ + "\"")
                    .body(step.get(1))
                    .post(ENTRIES + "/" + id + "/" + step.get(0))
                    .then()
                    .statusCode(write);
        }
        Caller.with(caller).get(ENTRIES).then().statusCode(read);
        Caller.with(caller).get(ENTRIES + "/" + id).then().statusCode(read);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = arrived(vehicle(site, plate(), number())).extract().path("id");
        for (var stranger : List.of(
                Caller.token("bureau-admin").districts("11"),
                Caller.token("site-operator").sites(UUID.randomUUID().toString()),
                Caller.token("site-operator"))) {
            Caller.with(stranger).get(ENTRIES + "/" + id).then().statusCode(404);
            Caller.with(stranger).get(ENTRIES + "?siteId=" + site.id()).then().body("items", empty());
            Caller.with(stranger)
                    .body(vehicle(site, plate(), number()))
                    .post(ENTRIES)
                    .then()
                    .statusCode(422);
            Caller.with(stranger)
                    .header("If-Match", "\"1\"")
                    .body(UNLOADED)
                    .post(ENTRIES + "/" + id + "/unloading")
                    .then()
                    .statusCode(404);
        }
    }

    private static String plate() {
        return "青A" + PLATES.incrementAndGet();
    }

    private static String vehicle(SiteRef site, String plate, String number) {
        return """
                {"siteId": "%s", "plate": "%s", "load": "钢筋 20 吨", "arrivedAt": "2022-03-20T10:00:00+08:00",
                 "driver": {"name": "李卫东", "documentType": "RESIDENT_ID", "documentNumber": "%s", "phone": "13897001234"},
                 "origin": {"division": "210401", "divisionName": "某市某区"}}""".formatted(site.id(), plate, number);
    }

    private static ValidatableResponse arrived(String vehicle) {
        return Caller.as("bureau-admin").body(vehicle).post(ENTRIES).then().statusCode(201);
    }

    private static ValidatableResponse step(String id, String verb, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(ENTRIES + "/" + id + "/" + verb)
                .then();
    }
}
