package org.sitesentinel.inspection.draw.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.inspection.draw.assignment.AssignmentFixture.ASSIGNMENTS;
import static org.sitesentinel.inspection.draw.assignment.AssignmentFixture.completion;
import static org.sitesentinel.inspection.draw.assignment.AssignmentFixture.inspectorsOf;
import static org.sitesentinel.inspection.draw.assignment.AssignmentFixture.step;
import static org.sitesentinel.inspection.inspection.InspectionFixture.passed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.inspection.draw.DrawFixture;
import org.sitesentinel.inspection.draw.DrawFixture.World;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class AssignmentResourceTest {
    @Test
    void publishingGivesEachDrawnSiteToItsInspectors() throws Exception {
        World world = World.of(4, 4);
        String id = DrawFixture.drawn(world.plan(3, ", \"spreadDueDates\": true"));
        assertThat(AssignmentFixture.of(id)).isEmpty();

        List<Integer> statuses =
                Parallel.call(4, () -> DrawFixture.step(id, "publication", 2, "{\"publishedOn\": \"2022-03-31\"}")
                        .extract()
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(412);
        List<Map<String, Object>> given = AssignmentFixture.of(id);
        assertThat(given)
                .extracting(one -> one.get("siteId"))
                .containsExactlyInAnyOrderElementsOf(DrawFixture.sitesOf(id));
        assertThat(given).extracting(one -> one.get("dueOn")).containsExactly("2022-04-10", "2022-04-20", "2022-04-30");
        assertThat(given).allSatisfy(one -> assertThat(inspectorsOf(one)).hasSize(2));
        Caller.as("inspector")
                .get(DrawFixture.DRAWS + "/" + id)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("publishedOn", equalTo("2022-03-31"));
        Caller.as("analyst")
                .get(DrawFixture.DRAWS + "/" + id + "/verification")
                .then()
                .body("matches", equalTo(true));
    }

    @Test
    void aRecordedInspectionCompletesIt() {
        World world = World.of(1, 2);
        Map<String, Object> given = given(world);
        String inspection = passed(world.sites().get(0), "2022-05-03", inspectorsOf(given));

        step(given, "completion", completion(inspection))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("COMPLETED"))
                .body("inspectionId", equalTo(inspection))
                .body("completedOn", equalTo("2022-05-03"));

        step(given, "completion", completion(inspection)).statusCode(412);
        Map<String, Object> now = Map.of("id", given.get("id"), "version", 2);
        step(now, "completion", completion(inspection))
                .statusCode(409)
                .body("type", endsWith(":assignment-not-open"))
                .body("assignmentStatus", equalTo("COMPLETED"));
        step(now, "excusal", "{\"reason\": \"已停工\"}").statusCode(409);
        Caller.as("analyst")
                .get(ASSIGNMENTS + "/" + given.get("id"))
                .then()
                .body("history.status", contains("OPEN", "COMPLETED"));
    }

    private static Map<String, Object> given(World world) {
        return AssignmentFixture.of(DrawFixture.published(world.plan(1))).get(0);
    }

    @Test
    void anInspectionThatIsNotTheOneMeantCompletesNothing() {
        World world = World.of(1, 2);
        Map<String, Object> given = given(world);
        SiteRef other = World.of(1, 0).sites().get(0);
        List<String> both = inspectorsOf(given);

        refused(given, passed(other, "2022-04-05", both), "inspection-of-another-site");
        refused(given, passed(world.sites().get(0), "2022-03-31", both), "inspection-before-period");
        refused(given, passed(world.sites().get(0), "2022-04-05", both.subList(0, 1)), "drawn-inspectors-absent");
        refused(given, UUID.randomUUID().toString(), "inspection");
        step(given, "completion", "{}").statusCode(400);
        List<String> more = new ArrayList<>(both);
        more.add("青A0000001");
        step(given, "completion", completion(passed(world.sites().get(0), "2022-04-01", more)))
                .statusCode(200);
    }

    private static void refused(Map<String, Object> assignment, String inspection, String code) {
        step(assignment, "completion", completion(inspection))
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/inspectionId " + code));
    }

    @Test
    void anInspectionCompletesOneAssignmentAndNoMore() {
        World world = World.of(1, 2);
        Map<String, Object> first = given(world);
        Map<String, Object> second = given(world);
        String inspection = passed(world.sites().get(0), "2022-04-05", inspectorsOf(first));

        step(first, "completion", completion(inspection)).statusCode(200);
        step(second, "completion", completion(inspection))
                .statusCode(409)
                .body("type", endsWith(":inspection-counted"))
                .body("existing", equalTo(ASSIGNMENTS + "/" + first.get("id")));
    }

    @Test
    void whoDoesNotGoIsReplacedByTheNextInTheOrderDrawn() {
        World world = World.of(1, 4);
        Map<String, Object> given = given(world);
        List<String> before = inspectorsOf(given);
        String away = before.get(0);
        String body = "{\"certificate\": \"" + away + "\", \"reason\": \"病假\"}";

        Map<String, Object> then =
                step(given, "substitution", body).statusCode(200).extract().path("");
        List<String> after = inspectorsOf(then);
        assertThat(after).hasSize(2).contains(before.get(1)).doesNotContain(away);
        assertThat(world.inspectors()).contains(after.get(0));

        step(then, "substitution", body).statusCode(422).body("errors[0].code", equalTo("not-assigned"));
        Map<String, Object> last = step(then, "substitution", body.replace(away, after.get(0)))
                .statusCode(200)
                .extract()
                .path("");
        step(last, "substitution", body.replace(away, before.get(1)))
                .statusCode(409)
                .body("type", endsWith(":no-substitute"));
        Caller.as("inspector")
                .get(ASSIGNMENTS + "/" + given.get("id"))
                .then()
                .body("history.inspectors[0]", equalTo(before))
                .body("history.reason", contains(null, "病假", "病假"));
    }

    @Test
    void whoHasLeftTheRegisterIsPassedOver() {
        World world = World.of(1, 3);
        Map<String, Object> given = given(world);
        List<String> both = inspectorsOf(given);
        String third = world.inspectors().stream()
                .filter(one -> !both.contains(one))
                .findFirst()
                .orElseThrow();
        String id = Caller.as("bureau-admin")
                .get("/api/v1/inspectors?certificate=" + third)
                .then()
                .extract()
                .path("items[0].id");
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body("{\"district\": \"%s\", \"active\": false, \"conflicts\": []}".formatted(world.district()))
                .put("/api/v1/inspectors/" + id)
                .then()
                .statusCode(200);

        step(given, "substitution", "{\"certificate\": \"" + both.get(0) + "\", \"reason\": \"出差\"}")
                .statusCode(409)
                .body("type", endsWith(":no-substitute"));
    }

    @Test
    void anExcusedSiteStaysOnRecord() {
        Map<String, Object> given = given(World.of(1, 2));

        step(given, "excusal", "{\"reason\": \" \"}").statusCode(400);
        step(given, "excusal", "{\"reason\": \"场所已注销\"}").statusCode(200).body("status", equalTo("EXCUSED"));
        Caller.as("analyst")
                .get(ASSIGNMENTS + "/" + given.get("id"))
                .then()
                .body("history.reason", contains(null, "场所已注销"));
    }

    @Test
    void filtersPagesAndAnswersATable() {
        World world = World.of(3, 2);
        String draw = DrawFixture.published(world.plan(3, ", \"spreadDueDates\": true"));
        List<Map<String, Object>> given = AssignmentFixture.of(draw);
        step(given.get(0), "excusal", "{\"reason\": \"停工\"}").statusCode(200);

        listed("drawId=" + draw + "&status=OPEN", 2);
        listed("drawId=" + draw + "&overdueOn=2022-04-21", 1);
        listed("drawId=" + draw + "&overdueOn=2022-04-20", 0);
        listed("inspector=" + world.inspectors().get(0), 3);
        listed("siteId=" + world.sites().get(0).id(), 1);
        listed("district=" + world.district() + "&siteType=CONSTRUCTION_SITE", 3);
        listed("district=" + world.district() + "&siteType=OFFICE_BUILDING", 0);
        String cursor = Caller.as("analyst")
                .get(ASSIGNMENTS + "?limit=2&drawId=" + draw)
                .then()
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(ASSIGNMENTS + "?limit=2&drawId=" + draw + "&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        String table = Caller.as("analyst")
                .accept("text/csv")
                .get(ASSIGNMENTS + "?drawId=" + draw)
                .asString();
        assertThat(table.lines()).hasSize(4);
        assertThat(table).contains("Excused", "Open", world.inspectors().get(1));
    }

    private static void listed(String query, int size) {
        Caller.as("analyst")
                .get(ASSIGNMENTS + "?" + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(size));
    }

    @ParameterizedTest(name = "{0}: read {1}, complete {2}, manage {3}")
    @CsvSource({
        "bureau-admin, 200, 428, 428",
        "inspector, 200, 428, 403",
        "analyst, 200, 403, 403",
        "site-operator, 403, 403, 403",
        "district-system, 403, 403, 403",
        "frontend, 403, 403, 403",
        "privacy-officer, 403, 403, 403",
    })
    void asksForARole(String role, int read, int complete, int manage) {
        String one = ASSIGNMENTS + "/" + UUID.randomUUID();

        Caller.as(role).get(ASSIGNMENTS).then().statusCode(read);
        Caller.as(role)
                .body(completion(UUID.randomUUID().toString()))
                .post(one + "/completion")
                .then()
                .statusCode(complete);
        Caller.as(role)
                .body("{\"reason\": \"试\"}")
                .post(one + "/excusal")
                .then()
                .statusCode(manage);
        Caller.as(role)
                .body("{\"certificate\": \"青T100\", \"reason\": \"试\"}")
                .post(one + "/substitution")
                .then()
                .statusCode(manage);
        RestAssured.get(ASSIGNMENTS).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        Map<String, Object> given = given(World.of(1, 2));
        var beijing = Caller.token("inspector").districts("11");

        Caller.with(beijing).get(ASSIGNMENTS + "/" + given.get("id")).then().statusCode(404);
        Caller.with(beijing)
                .get(ASSIGNMENTS + "?drawId=" + given.get("drawId"))
                .then()
                .body("items", empty());
        Caller.with(beijing)
                .header("If-Match", "\"1\"")
                .body(completion(UUID.randomUUID().toString()))
                .post(ASSIGNMENTS + "/" + given.get("id") + "/completion")
                .then()
                .statusCode(404);
    }
}
