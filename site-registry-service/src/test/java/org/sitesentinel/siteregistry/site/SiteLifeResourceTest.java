package org.sitesentinel.siteregistry.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.siteregistry.site.SiteFixture.SITES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SiteLifeResourceTest {
    @Test
    void aSiteGoesThroughItsLifeAndRemembersIt() {
        String path = SiteFixture.compound("1号楼").path();
        String id = path.substring(path.lastIndexOf('/') + 1);

        step(path, "activation", 1, "2022-03-02")
                .body("status", equalTo("ACTIVE"))
                .header("ETag", "\"2\"");
        step(path, "suspension", 2, "2022-03-05").body("status", equalTo("SUSPENDED"));
        step(path, "activation", 3, "2022-03-09").body("statusSince", equalTo("2022-03-09"));
        step(path, "closure", 4, "2022-03-20").body("status", equalTo("CLOSED"));

        Caller.as("analyst")
                .get(path + "/history")
                .then()
                .statusCode(200)
                .body("change", contains("REGISTERED", "ACTIVATED", "SUSPENDED", "ACTIVATED", "CLOSED"))
                .body("businessDate[2]", equalTo("2022-03-05"))
                .body("reason[0]", nullValue())
                .body("reason[4]", equalTo("疫情防控"));
        assertThat(TestLog.eventsOf(SiteState.TOPIC, id))
                .extracting(event -> event.type() + " " + event.state().version() + " "
                        + event.state().status() + " " + event.state().businessDate())
                .containsExactly(
                        "org.sitesentinel.site.registered.v1 1 REGISTERED 2022-03-01",
                        "org.sitesentinel.site.activated.v1 2 ACTIVE 2022-03-02",
                        "org.sitesentinel.site.suspended.v1 3 SUSPENDED 2022-03-05",
                        "org.sitesentinel.site.activated.v1 4 ACTIVE 2022-03-09",
                        "org.sitesentinel.site.closed.v1 5 CLOSED 2022-03-20");
    }

    /** What stands at a closed site counts no longer by the closing alone: reporting sees to that. */
    @Test
    void aClosingWithdrawsNothingOneByOne() {
        Compound site = SiteFixture.compound("1号楼");

        step(site.path(), "closure", 1, "2022-03-20").statusCode(200);

        assertThat(TestLog.eventsOf(SiteState.TOPIC, site.id())).last().satisfies(event -> {
            assertThat(event.state().status()).isEqualTo(SiteStatus.CLOSED);
            assertThat(event.state().businessDate()).isEqualTo("2022-03-20");
        });
        assertThat(TestLog.eventsOf(ReadinessState.TOPIC, site.id() + ":posted-codes"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.state().postedCodes()).isEqualTo(new ReadinessState.PostedCodes(1, 0)));
    }

    @ParameterizedTest(name = "after {0}, {1}: {2}")
    @CsvSource({
        "'', suspension, 409",
        "activation, activation, 409",
        "activation;suspension, suspension, 409",
        "activation;suspension, activation, 200",
        "activation;suspension, closure, 200",
        "closure, activation, 409",
        "closure, suspension, 409",
        "closure, closure, 409",
        "'', closure, 200",
    })
    void takesOnlyTheStepsThatFollow(String before, String step, int status) {
        String path = SiteFixture.compound("1号楼").path();
        int version = 1;
        for (String earlier : before.isEmpty() ? new String[0] : before.split(";")) {
            step(path, earlier, version++, "2022-03-02").statusCode(200);
        }

        step(path, step, version, "2022-03-02").statusCode(status);

        Caller.as("analyst").get(path).then().header("ETag", "\"" + (status == 200 ? version + 1 : version) + "\"");
    }

    @Test
    void aStepNamesTheVersionItStartsFromAndADayThatFollows() {
        String path = SiteFixture.compound("1号楼").path();
        String body = stepBody("2022-03-02");

        Caller.as("bureau-admin").body(body).post(path + "/activation").then().statusCode(428);
        step(path, "activation", 7, "2022-03-02").statusCode(412).body("currentVersion", equalTo(1));
        step(path, "activation", 1, "2022-02-28")
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/date before-last-step"));
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"date\": \"2999-01-01\", \"reason\": \" \", \"by\": \"?\"}")
                .post(path + "/closure")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/date future", "/reason required", " unknown-field"));
        Caller.as("analyst").get(path).then().body("status", equalTo("REGISTERED"));
    }

    @Test
    void ofParallelStepsOneIsTaken() throws Exception {
        String path = SiteFixture.compound("1号楼").path();

        List<Integer> statuses = Parallel.call(
                8, () -> step(path, "activation", 1, "2022-03-02").extract().statusCode());

        assertThat(statuses)
                .containsOnly(200, 412)
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    @Test
    void nothingIsAddedToAClosedSite() {
        String path = SiteFixture.compound("1号楼").path();
        step(path, "closure", 1, "2022-03-02");

        Caller.as("bureau-admin")
                .body("{\"name\": \"2号楼\"}")
                .post(path + "/buildings")
                .then()
                .statusCode(409)
                .body("type", endsWith(":site-closed"));
        correct(
                        path,
                        2,
                        "{\"name\": \"新名\", \"address\": \"新址\", \"managementKind\": \"SELF_MANAGED\", \"reason\": \"更名\"}")
                .statusCode(409)
                .body("type", endsWith(":site-step-refused"))
                .body("siteStatus", equalTo("CLOSED"));
    }

    @Test
    void aCorrectionRestatesASiteAndKeepsWhatItWas() {
        String path = SiteFixture.compound("1号楼").path();
        String id = path.substring(path.lastIndexOf('/') + 1);
        String name = SiteFixture.newName();

        correct(path, 1, """
                {"name": " %s", "address": "胜利路 2 号", "managementKind": "SELF_MANAGED", "households": 320,
                 "position": {"latitude": 36.62345678, "longitude": 101.7}, "reason": "更名"}""".formatted(name))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo(name))
                .body("households", equalTo(320))
                .body("position.latitude", equalTo(36.623457f))
                .body("type", equalTo("RESIDENTIAL_COMPOUND"));

        assertThat(TestLog.eventsOf(SiteState.TOPIC, id)).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.site.changed.v1");
            assertThat(event.state().name()).isEqualTo(name);
            assertThat(event.state().businessDate()).isEqualTo(SiteFixture.REGISTERED_ON);
        });
        Caller.as("analyst")
                .get(path + "/history")
                .then()
                .body("version", contains(1, 2))
                .body("households[0]", nullValue())
                .body("households[1]", equalTo(320))
                .body("address[0]", equalTo("五四西路 1 号"));
        correct(
                        path,
                        1,
                        "{\"name\": \"旧\", \"address\": \"旧\", \"managementKind\": \"SELF_MANAGED\", \"reason\": \"旧\"}")
                .statusCode(412);
    }

    @Test
    void aCorrectionThatMakesATwinIsRefused() {
        String name = SiteFixture.newName();
        String first = SiteFixture.compoundNamed(name, "1号楼").id();
        String second = SiteFixture.compound("1号楼").path();

        correct(
                        second,
                        1,
                        "{\"name\": \"%s\", \"address\": \"五四西路 1 号\", \"managementKind\": \"SELF_MANAGED\", \"reason\": \"更名\"}"
                                .formatted(name))
                .statusCode(409)
                .body("type", endsWith(":site-exists"))
                .body("existing", equalTo(SITES + "/" + first));
    }

    @ParameterizedTest(name = "{0} on a compound: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"permitNumber\": \"1\" | /permitNumber only-construction-site",
                "\"contractor\": \"中建\" | /contractor only-construction-site",
                "\"households\": -1 | /households not-negative",
                "\"position\": {\"latitude\": 36.6} | /position/longitude required",
                "\"position\": {\"latitude\": 90.1, \"longitude\": 1} | /position/latitude max",
                "\"position\": {\"latitude\": 1, \"longitude\": -180.1} | /position/longitude min",
                "\"dutyPhone\": \"123\" | /dutyPhone phone",
                "\"responsiblePerson\": {\"name\": \"王\", \"phone\": \"x\"} | /responsiblePerson/phone phone",
            })
    void refusesWhatDoesNotGoWithASite(String fields, String error) {
        String body = SiteFixture.body(SiteFixture.newName(), "630104", "1号楼").replaceFirst("\\{", "{" + fields + ",");

        Caller.as("bureau-admin")
                .body(body)
                .post(SITES)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(error));
    }

    @Test
    void aPermitIsOneSitesUntilThatSiteIsClosed() throws Exception {
        String permit = "6301042022" + UUID.randomUUID();
        List<Response> answers = Parallel.call(
                8, () -> Caller.as("frontend").body(construction(permit)).post(SITES));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        Response created = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        created.then().body("warnings", contains("permit-number-unusual"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(7)
                .allSatisfy(answer -> answer.then().body("existing", equalTo(SITES + "/" + created.path("id"))));
        String spelled = " " + permit.toLowerCase(Locale.ROOT).replace("-", " ");
        Caller.as("frontend").body(construction(spelled)).post(SITES).then().statusCode(409);

        step(SITES + "/" + created.path("id"), "closure", 1, "2022-03-02").statusCode(200);

        Caller.as("frontend").body(construction(permit)).post(SITES).then().statusCode(201);
        Caller.as("frontend")
                .body(construction("63010420220303010%d".formatted(System.nanoTime() % 10)))
                .post(SITES)
                .then()
                .body("warnings", empty());
    }

    @Test
    void aDividedSiteNamesItsSuccessorsAndKeepsItsHistory() {
        Compound whole = SiteFixture.compound("1号楼");
        Compound east = SiteFixture.compound("1号楼");
        Compound west = SiteFixture.compound("1号楼");

        supersede(whole, 1, east.id(), west.id())
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("supersededBy", contains(east.id(), west.id()));

        assertThat(TestLog.eventsOf(SiteState.TOPIC, whole.id())).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.site.superseded.v1");
            assertThat(event.state().status()).isEqualTo(SiteStatus.CLOSED);
            assertThat(event.state().supersededBy()).containsExactly(east.id(), west.id());
        });
        Caller.as("analyst").get(whole.path() + "/history").then().body("change", contains("REGISTERED", "SUPERSEDED"));
        Caller.as("analyst").get(whole.path() + "/buildings").then().body("name", contains("1号楼"));
    }

    @Test
    void mergedSitesNameTheSameSuccessorAndNoneItself() {
        Compound one = SiteFixture.compound("1号楼");
        Compound other = SiteFixture.compound("1号楼");
        Compound merged = SiteFixture.compound("1号楼");

        supersede(one, 1, merged.id()).statusCode(200);
        supersede(other, 1, merged.id()).statusCode(200);

        supersede(merged, 1, one.id(), merged.id(), UUID.randomUUID().toString())
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/successorIds/0 successor-closed", "/successorIds/1 successor-of-itself"));
        supersede(merged, 1, UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/successorIds/0 site"));
    }

    @Test
    void ofTwoSitesThatSupersedeEachOtherAtOnceOneRemains() throws Exception {
        Compound one = SiteFixture.compound("1号楼");
        Compound other = SiteFixture.compound("1号楼");

        var turn = new AtomicInteger();
        List<Integer> statuses = Parallel.call(8, () -> {
            boolean first = turn.getAndIncrement() % 2 == 0;
            return supersede(first ? one : other, 1, (first ? other : one).id())
                    .extract()
                    .statusCode();
        });

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    }

    @ParameterizedTest(name = "{0} sees {1} and {2}")
    @CsvSource({
        "bureau-admin, 王建国, 13897001234",
        "frontend, 王建国, 13897001234",
        "site-operator, 王建国, 13897001234",
        "inspector, 王**, 138****1234",
        "analyst, 王**, 138****1234",
    })
    void showsPersonsToThoseWhoHaveToCall(String role, String name, String phone) {
        String id = SiteFixture.registered(
                        SiteFixture.body(SiteFixture.newName(), "630104", "1号楼").replaceFirst("\\{", """
                                {"responsiblePerson": {"name": "王建国", "phone": "138 9700 1234"},
                                 "dutyPhone": "１３８９７００１２３４","""))
                .body("responsiblePerson.name", equalTo("王**"))
                .extract()
                .path("id");
        UnsignedToken token = Caller.token(role).sites(id);

        for (String at : List.of("/" + id, "?name=" + "")) {
            String prefix = at.startsWith("?") ? "items[0]." : "";
            Caller.with(token)
                    .get(SITES + at)
                    .then()
                    .body(prefix + "responsiblePerson.name", equalTo(name))
                    .body(prefix + "responsiblePerson.phone", equalTo(phone))
                    .body(prefix + "dutyPhone", equalTo(phone));
        }
        assertThat(TestLog.count("select count(*) from site where position('王建国'::bytea in contact_name) > 0"))
                .isZero();
        assertThat(TestLog.eventsOf(SiteState.TOPIC, id).toString()).doesNotContain("王", "1234");
    }

    @Test
    void aCorrectionWithoutPersonsLeavesThem() {
        String id = SiteFixture.registered(SiteFixture.body(SiteFixture.newName(), "630104", "1号楼")
                        .replaceFirst(
                                "\\{", "{\"responsiblePerson\": {\"name\": \"王建国\", \"phone\": \"13897001234\"},"))
                .extract()
                .path("id");

        correct(
                        SITES + "/" + id,
                        1,
                        "{\"name\": \"%s\", \"address\": \"新址\", \"managementKind\": \"SELF_MANAGED\", \"reason\": \"迁址\"}"
                                .formatted(SiteFixture.newName()))
                .statusCode(200);

        Caller.as("bureau-admin").get(SITES + "/" + id).then().body("responsiblePerson.name", equalTo("王建国"));
    }

    @Test
    void searchesAndSortsInPages() {
        String district = "63010" + (1_000_000 + System.nanoTime() % 8_999_999);
        String mark = "丙" + UUID.randomUUID();
        String b = id(SiteFixture.body("乙" + mark, district, "1号楼"));
        String a = id(SiteFixture.body("甲商业街", district, "1号楼").replace("五四西路", mark.toUpperCase(Locale.ROOT)));
        String c = id(SiteFixture.body("乙", district, "1号楼").replace("2022-03-01", "2022-02-01"));
        step(SITES + "/" + c, "activation", 1, "2022-03-02").statusCode(200);

        listed(district, "q", mark).body("items.id", contains(b, a));
        listed(district, "status", "ACTIVE").body("items.id", contains(c));
        listed(district, "codesComplete", "true").body("items", empty());
        listed(district, "codesComplete", "false").body("items.id", contains(b, a, c));
        listed(district, "sort", "registeredOn").body("items.id", contains(c, b, a));
        listed(district, "sort", "-registeredOn").body("items.id", contains(b, a, c));
        for (String sort : List.of("name", "-name", "registeredOn", "-registeredOn")) {
            List<String> all = listed(district, "sort", sort).extract().path("items.id");
            assertThat(paged(district, sort)).as(sort).isEqualTo(all).containsExactlyInAnyOrder(a, b, c);
        }
        String cursor = listed(district + "&limit=1", "sort", "name").extract().path("nextCursor");
        for (String other : List.of("-name", "entry", "registeredOn")) {
            Caller.as("analyst")
                    .get(SITES + "?sort=" + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors.collect { it.pointer + ' ' + it.code }", contains("?cursor cursor"));
        }
        Caller.as("analyst").get(SITES + "?sort=colour").then().statusCode(400);
    }

    @ParameterizedTest(name = "{0}: step {1}, supersede {2}, read {3}")
    @CsvSource({
        "bureau-admin, 200, 200, 200",
        "frontend, 200, 403, 200",
        "site-operator, 403, 403, 200",
        "inspector, 403, 403, 200",
        "analyst, 403, 403, 200",
        "district-system, 403, 403, 200",
        "privacy-officer, 403, 403, 403",
    })
    void asksForARole(String role, int step, int supersede, int read) {
        Compound compound = SiteFixture.compound("1号楼");
        Compound successor = SiteFixture.compound("1号楼");
        Compound other = SiteFixture.compound("1号楼");
        UnsignedToken token =
                role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token)
                .header("If-Match", "\"1\"")
                .body(stepBody("2022-03-02"))
                .post(compound.path() + "/activation")
                .then()
                .statusCode(step);
        Caller.with(token)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"%s\", \"address\": \"x\", \"managementKind\": \"SELF_MANAGED\", \"reason\": \"x\"}"
                        .formatted(SiteFixture.newName()))
                .put(successor.path())
                .then()
                .statusCode(step);
        Caller.with(token)
                .header("If-Match", "\"1\"")
                .body("{\"successorIds\": [\"%s\"], \"reason\": \"合并\"}".formatted(successor.id()))
                .post(other.path() + "/succession")
                .then()
                .statusCode(supersede);
        Caller.with(token).get(compound.path() + "/history").then().statusCode(read);
    }

    @Test
    void whatLiesOutsideTheScopeCannotBeChanged() {
        Compound here = SiteFixture.compound("1号楼");
        Compound elsewhere = SiteFixture.compoundIn("110101", "1号楼");
        UnsignedToken stranger = Caller.token("bureau-admin").districts("11");

        Caller.with(stranger)
                .header("If-Match", "\"1\"")
                .body(stepBody("2022-03-02"))
                .post(here.path() + "/closure")
                .then()
                .statusCode(404);
        Caller.with(stranger)
                .header("If-Match", "\"1\"")
                .body("{\"successorIds\": [\"%s\"], \"reason\": \"合并\"}".formatted(here.id()))
                .post(elsewhere.path() + "/succession")
                .then()
                .statusCode(422);
        Caller.with(stranger).get(here.path() + "/history").then().statusCode(404);
    }

    private static ValidatableResponse step(String path, String step, int version, String day) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(stepBody(day))
                .post(path + "/" + step)
                .then();
    }

    private static String stepBody(String day) {
        return "{\"date\": \"%s\", \"reason\": \"疫情防控\"}".formatted(day);
    }

    private static ValidatableResponse correct(String path, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse supersede(Compound site, int version, String... successors) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"successorIds\": [\"%s\"], \"date\": \"2022-03-10\", \"reason\": \"合并\"}"
                        .formatted(String.join("\", \"", successors)))
                .post(site.path() + "/succession")
                .then();
    }

    private static String construction(String permit) {
        return SiteFixture.body(SiteFixture.newName(), "630104", "1号楼")
                .replace("RESIDENTIAL_COMPOUND", "CONSTRUCTION_SITE")
                .replace("\"managementKind\": \"PROPERTY_COMPANY\",", "\"permitNumber\": \"%s\",".formatted(permit));
    }

    private static String id(String body) {
        return SiteFixture.registered(body).extract().path("id");
    }

    private static ValidatableResponse listed(String district, String parameter, String value) {
        return Caller.as("analyst")
                .queryParam(parameter, value)
                .get(SITES + "?district=" + district)
                .then()
                .statusCode(200);
    }

    private static List<String> paged(String district, String sort) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Caller.as("analyst")
                    .get(SITES + "?limit=1&sort=" + sort + "&district=" + district
                            + (cursor == null ? "" : "&cursor=" + cursor));
            ids.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return ids;
    }
}
