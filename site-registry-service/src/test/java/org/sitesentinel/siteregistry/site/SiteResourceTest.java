package org.sitesentinel.siteregistry.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.site.SiteFixture.SITES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SiteResourceTest {
    private static final AtomicInteger NEXT_DISTRICT = new AtomicInteger();

    @Test
    void registersASiteWithItsBuildingsAndTellsTheOthers() {
        String name = SiteFixture.newName();

        Response created = Caller.as("bureau-admin")
                .body(SiteFixture.body(name, "630104", "1号楼", "2号楼"))
                .post(SITES);
        String id = created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo(name))
                .body("status", equalTo("REGISTERED"))
                .body("registeredOn", equalTo("2022-03-01"))
                .body("buildings", equalTo(2))
                .body("codesPosted", equalTo(0))
                .extract()
                .path("id");

        assertThat(created.header("Location")).endsWith(SITES + "/" + id);
        Caller.as("analyst")
                .get(SITES + "/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("", equalTo(created.path("")));
        SiteRef site = new SiteRef(id, SiteType.RESIDENTIAL_COMPOUND, "630104", ManagementKind.PROPERTY_COMPANY);
        assertThat(TestLog.eventsOf(SiteState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.site.registered.v1");
            assertThat(event.state().version()).isEqualTo(1);
            assertThat(event.state().businessDate()).isEqualTo(SiteFixture.REGISTERED_ON);
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().name()).isEqualTo(name);
            assertThat(event.state().status()).isEqualTo(SiteStatus.REGISTERED);
        });
        List<String> buildings = Caller.as("analyst")
                .get(SITES + "/" + id + "/buildings")
                .then()
                .body("name", contains("1号楼", "2号楼"))
                .body("addedOn", contains("2022-03-01", "2022-03-01"))
                .extract()
                .path("id");
        assertThat(buildings).allSatisfy(building -> assertThat(TestLog.eventsOf(BuildingState.TOPIC, building))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("org.sitesentinel.building.added.v1");
                    assertThat(event.state().site()).isEqualTo(site);
                }));
        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, id + ":posted-codes"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.state().postedCodes()).isEqualTo(new ReadinessState.PostedCodes(2, 0)));
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        int before = TestLog.size(SiteState.TOPIC);

        Caller.as("bureau-admin")
                .body("""
                        {"type": "PALACE", "name": "　", "district": "63010", "managementKind": 1,
                         "registeredOn": "2022-02-30", "owner": "?",
                         "buildings": [{"name": "1号楼"}, {}, {"name": 3}, {"name": "1号楼 "}, {"name": "4", "floors": 6}]}""")
                .post(SITES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/type enum",
                                "/name required",
                                "/district division-code",
                                "/address required",
                                "/managementKind enum",
                                "/registeredOn date",
                                "/buildings/1/name required",
                                "/buildings/2/name text",
                                "/buildings/3/name building-twin",
                                "/buildings/4 unknown-field"))
                .body("traceId", notNullValue());

        assertThat(TestLog.size(SiteState.TOPIC)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"buildings\": {}}",
                "{\"buildings\": []}",
                "{\"buildings\": [null]}",
                "{\"name\": \"万达\\u0000\"}",
                "{\"name\": [\"万达\"]}",
                "{\"type\": \"\"}",
                "{\"registeredOn\": \"2999-01-01\"}",
                "{\"registeredOn\": \"0000-01-01\"}",
            })
    void refusesWhatIsNoSite(String body) {
        Caller.as("bureau-admin").body(body).post(SITES).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0} of {1} characters: {2}")
    @CsvSource({
        "name, 200, 201",
        "name, 201, 400",
        "address, 300, 201",
        "address, 301, 400",
        "building, 100, 201",
        "building, 101, 400",
    })
    void boundsItsTexts(String field, int length, int status) {
        String long36 = UUID.randomUUID().toString();
        String text = long36 + "长".repeat(length - long36.length());
        String body = SiteFixture.body(SiteFixture.newName(), "630104", "1号楼");
        String from =
                switch (field) {
                    case "name" -> "\"name\": \"西城[^\"]*\"";
                    case "address" -> "\"address\": \"[^\"]*\"";
                    default -> "\"name\": \"1号楼\"";
                };
        String to = "\"%s\": \"%s\"".formatted(field.equals("address") ? "address" : "name", text);

        Caller.as("bureau-admin")
                .body(body.replaceFirst(from, to))
                .post(SITES)
                .then()
                .statusCode(status);
    }

    @Test
    void ofParallelTwinsOneIsRegisteredAndTheOthersPointToIt() throws Exception {
        String name = SiteFixture.newName();
        String body = SiteFixture.body(name, "630104", "1号楼");

        List<Response> answers =
                Parallel.call(8, () -> Caller.as("bureau-admin").body(body).post(SITES));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        String only = listed("name", name).body("items", hasSize(1)).extract().path("items[0].id");
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> answer.then()
                .body("type", endsWith(":site-exists"))
                .body("existing", equalTo(SITES + "/" + only)));
        assertThat(TestLog.eventsOf(SiteState.TOPIC, only)).hasSize(1);
    }

    @Test
    void whiteSpaceAroundANameMakesNoOtherSite() {
        String name = SiteFixture.newName();
        String id = SiteFixture.registered(SiteFixture.body("　" + name + " ", "630104", " 1号楼"))
                .body("name", equalTo(name))
                .extract()
                .path("id");

        Caller.as("bureau-admin")
                .body(SiteFixture.body(name, "630104", "1号楼"))
                .post(SITES)
                .then()
                .statusCode(409)
                .body("type", endsWith(":site-exists"))
                .body("existing", equalTo(SITES + "/" + id));
    }

    @Test
    void theSameNameElsewhereIsAnotherSite() {
        String name = SiteFixture.newName();

        SiteFixture.registered(SiteFixture.body(name, "630104", "1号楼"));
        SiteFixture.registered(SiteFixture.body(name, "630105", "1号楼"));
        SiteFixture.registered(SiteFixture.body(name, "630104", "1号楼").replace("五四西路", "胜利路"));
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = SiteFixture.body(SiteFixture.newName(), "630104", "1号楼");

        List<String> ids = Parallel.call(8, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body)
                .post(SITES)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id"));

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(TestLog.eventsOf(SiteState.TOPIC, ids.get(0))).hasSize(1);
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body.replace("1号楼", "2号楼"))
                .post(SITES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void listsBySiteTypeManagementAndDistrict() {
        String district = newDistrict();
        String compound = id(SiteFixture.body(SiteFixture.newName(), district, "1号楼"));
        String office = id(SiteFixture.body(SiteFixture.newName(), district, "1号楼")
                .replace("RESIDENTIAL_COMPOUND", "OFFICE_BUILDING")
                .replace("PROPERTY_COMPANY", "SELF_MANAGED"));
        String construction = id(SiteFixture.body(SiteFixture.newName(), district, "1号楼")
                .replace("RESIDENTIAL_COMPOUND", "CONSTRUCTION_SITE")
                .replace("\"managementKind\": \"PROPERTY_COMPANY\",", ""));

        String inDistrict = "district=" + district;
        listed(inDistrict).body("items.id", contains(compound, office, construction));
        listed(inDistrict + "&type=CONSTRUCTION_SITE")
                .body("items.id", contains(construction))
                .body("items[0].managementKind", nullValue());
        listed(inDistrict + "&managementKind=SELF_MANAGED").body("items.id", contains(office));
        listed(inDistrict + "&managementKind=SELF_MANAGED&type=RESIDENTIAL_COMPOUND")
                .body("items", empty());
        listed("type=RESIDENTIAL_COMPOUND").body("items.type", not(hasItem("OFFICE_BUILDING")));
    }

    @ParameterizedTest(name = "{0} is found by {1}: {2}")
    @CsvSource({
        "唐道637商业街, 商业, true",
        "唐道637商业街, ' 637 ', true",
        "唐道637商业街, 万达, false",
        "Wanda Plaza, wanda p, true",
        "Ａ座写字楼, Ａ座, true",
        "Ａ座写字楼, A座, false",
        "100%大厦, 0%, true",
        "100%大厦, 1%大, false",
        "一_号院, 一_, true",
        "一号院, 一_, false",
    })
    void findsAPartOfTheName(String name, String part, boolean found) {
        String id = id(SiteFixture.body(name + UUID.randomUUID(), "630104", "1号楼"));

        listed("name", part).body("items.id", found ? hasItem(id) : not(hasItem(id)));
    }

    @Test
    void pagesThroughEverythingOnceInOrderOfEntry() {
        String district = newDistrict();
        List<String> ids = List.of(
                id(SiteFixture.body("甲", district, "1号楼")),
                id(SiteFixture.body("乙", district, "1号楼")),
                id(SiteFixture.body("丙", district, "1号楼")));

        String page = "limit=2&district=" + district;
        String cursor = listed(page)
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .extract()
                .path("nextCursor");
        listed(page + "&cursor=" + cursor)
                .body("items.id", contains(ids.get(2)))
                .body("nextCursor", nullValue());
        listed("limit=3&district=" + district).body("items", hasSize(3)).body("nextCursor", nullValue());
    }

    @Test
    void refusesQueriesItDoesNotUnderstand() {
        Caller.as("analyst")
                .queryParam("type", "PALACE")
                .queryParam("managementKind", "property_company")
                .queryParam("name", "\0")
                .queryParam("limit", "many")
                .queryParam("colour", "green")
                .get(SITES)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "?type enum",
                                "?managementKind enum",
                                "?name text",
                                "?limit integer",
                                "? unknown-parameter"));
        Caller.as("analyst").get(SITES + "?limit=0").then().statusCode(400);
        Caller.as("analyst").get(SITES + "?limit=1001").then().statusCode(400);
        Caller.as("analyst").get(SITES + "?cursor=zzz").then().statusCode(400);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            Caller.as("analyst").get(SITES + "/" + id).then().statusCode(404);
            Caller.as("analyst").get(SITES + "/" + id + "/buildings").then().statusCode(404);
            Caller.as("bureau-admin")
                    .body("{\"name\": \"9号楼\"}")
                    .post(SITES + "/" + id + "/buildings")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void addsABuildingAndTellsTheOthers() {
        Compound compound = SiteFixture.compound("1号楼");

        String building = Caller.as("bureau-admin")
                .body("{\"name\": \" 2号楼\", \"addedOn\": \"2022-03-10\"}")
                .post(compound.path() + "/buildings")
                .then()
                .statusCode(201)
                .header("Location", endsWith(compound.path() + "/buildings"))
                .body("siteId", equalTo(compound.id()))
                .body("name", equalTo("2号楼"))
                .body("addedOn", equalTo("2022-03-10"))
                .extract()
                .path("id");

        Caller.as("analyst").get(compound.path()).then().body("buildings", equalTo(2));
        Caller.as("analyst")
                .get(compound.path() + "/buildings")
                .then()
                .body("id", contains(compound.buildings().get(0), building));
        assertThat(TestLog.eventsOf(BuildingState.TOPIC, building))
                .singleElement()
                .satisfies(event -> assertThat(event.state().name()).isEqualTo("2号楼"));
        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, compound.id() + ":posted-codes"))
                .extracting(
                        event -> event.state().version() + " " + event.state().postedCodes())
                .containsExactly(
                        "1 " + new ReadinessState.PostedCodes(1, 0), "2 " + new ReadinessState.PostedCodes(2, 0));
    }

    @Test
    void buildingsAddedInParallelAreAllCounted() throws Exception {
        Compound compound = SiteFixture.compound("1号楼");

        Parallel.call(8, () -> Caller.with(Caller.token("site-operator").sites(compound.id()))
                .body("{\"name\": \"%s\"}".formatted(UUID.randomUUID()))
                .post(compound.path() + "/buildings")
                .then()
                .statusCode(201));

        Caller.as("analyst").get(compound.path()).then().body("buildings", equalTo(9));
    }

    @Test
    void ofTwinBuildingsOneIsAdded() throws Exception {
        Compound compound = SiteFixture.compound("1号楼");

        List<Integer> statuses = Parallel.call(8, () -> Caller.as("bureau-admin")
                .body("{\"name\": \"2号楼\"}")
                .post(compound.path() + "/buildings")
                .statusCode());

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(1);
        Caller.as("bureau-admin")
                .body("{\"name\": \"1号楼　\"}")
                .post(compound.path() + "/buildings")
                .then()
                .statusCode(409)
                .body("type", endsWith(":building-exists"))
                .body("existing", equalTo(compound.path() + "/buildings"));
        Caller.as("analyst").get(compound.path()).then().body("buildings", equalTo(2));
        SiteFixture.compound("1号楼");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"9\", \"addedOn\": \"2022-02-28\"} | /addedOn before-registration",
                "{\"name\": \"9\", \"addedOn\": \"2022-02-29\"} | /addedOn date",
                "{\"name\": \"9\", \"addedOn\": \"2999-01-01\"} | /addedOn future",
                "{\"name\": \"\"} | /name required",
                "{\"name\": 9} | /name text",
                "{\"name\": \"9\", \"siteId\": \"?\"} | ' unknown-field'",
                "[] | ' object'",
                "null | ' required'",
            })
    void refusesWhatIsNoBuilding(String body, String error) {
        Compound compound = SiteFixture.compound("1号楼");

        Caller.as("bureau-admin")
                .body(body)
                .post(compound.path() + "/buildings")
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @ParameterizedTest(name = "{0}: register {1}, add a building {2}, read {3}")
    @CsvSource({
        "bureau-admin, 201, 201, 200",
        "frontend, 201, 201, 200",
        "site-operator, 403, 201, 200",
        "inspector, 403, 403, 200",
        "analyst, 403, 403, 200",
        "district-system, 403, 403, 200",
        "privacy-officer, 403, 403, 403",
        "nobody, 403, 403, 403",
    })
    void asksForARole(String role, int register, int addBuilding, int read) {
        Compound compound = SiteFixture.compound("1号楼");
        var token = role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token)
                .body(SiteFixture.body(SiteFixture.newName(), "630104", "1号楼"))
                .post(SITES)
                .then()
                .statusCode(register);
        Caller.with(token)
                .body("{\"name\": \"2号楼\"}")
                .post(compound.path() + "/buildings")
                .then()
                .statusCode(addBuilding);
        for (String path : List.of(SITES, compound.path(), compound.path() + "/buildings")) {
            Caller.with(token).get(path).then().statusCode(read);
        }
    }

    @Test
    void asksForAToken() {
        for (String path : List.of(SITES, SITES + "/" + UUID.randomUUID(), SITES + "/no-id/buildings")) {
            RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
        }
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post(SITES)
                .then()
                .statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Compound here = SiteFixture.compoundIn("630104", "1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");

        for (var stranger : List.of(
                Caller.token("site-operator"),
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("frontend").districts("11"),
                Caller.token("bureau-admin").districts("630105", "630104001"),
                Caller.token("bureau-admin").districts("63%"),
                Caller.token("bureau-admin").districts("63").sites(elsewhere.id()))) {
            Caller.with(stranger).get(here.path()).then().statusCode(404);
            Caller.with(stranger).get(here.path() + "/buildings").then().statusCode(404);
            Caller.with(stranger)
                    .body("{\"name\": \"2号楼\"}")
                    .post(here.path() + "/buildings")
                    .then()
                    .statusCode(404);
            Caller.with(stranger).get(SITES + "?limit=1000").then().body("items.id", not(hasItem(here.id())));
        }
        for (var known : List.of(
                Caller.token("site-operator").sites(here.id()),
                Caller.token("site-operator").districts("6301"),
                Caller.token("bureau-admin").districts("11", "63"))) {
            Caller.with(known).get(here.path()).then().statusCode(200);
            Caller.with(known).get(SITES + "?limit=1000").then().body("items.id", hasItem(here.id()));
        }
        Caller.with(Caller.token("site-operator").sites(here.id()))
                .get(SITES)
                .then()
                .body("items.id", contains(here.id()));
    }

    @Test
    void registersWithinTheScopeOnly() {
        Compound known = SiteFixture.compound("1号楼");
        String body = SiteFixture.body(SiteFixture.newName(), "630104", "1号楼");

        for (var stranger : List.of(
                Caller.token("bureau-admin").districts("11"),
                Caller.token("bureau-admin").districts("630104001"),
                Caller.token("frontend").sites(known.id()),
                Caller.token("frontend").districts("63").sites(known.id()))) {
            Caller.with(stranger)
                    .body(body)
                    .post(SITES)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith(":unknown-reference"))
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("/district outside-scope"));
        }
        Caller.with(Caller.token("bureau-admin").districts("63"))
                .body(body)
                .post(SITES)
                .then()
                .statusCode(201);
    }

    private static String id(String body) {
        return SiteFixture.registered(body).extract().path("id");
    }

    /** A division that no other test registers a site in. */
    private static String newDistrict() {
        return "6301%08d".formatted(NEXT_DISTRICT.incrementAndGet());
    }

    private static ValidatableResponse listed(String query) {
        return Caller.as("analyst").get(SITES + "?" + query).then().statusCode(200);
    }

    private static ValidatableResponse listed(String parameter, String value) {
        return Caller.as("analyst")
                .queryParam(parameter, value)
                .queryParam("limit", 1000)
                .get(SITES)
                .then()
                .statusCode(200);
    }
}
