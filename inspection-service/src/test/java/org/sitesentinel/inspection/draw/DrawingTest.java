package org.sitesentinel.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.sitesentinel.inspection.draw.DrawFixture.DRAWS;
import static org.sitesentinel.inspection.draw.DrawFixture.drawn;
import static org.sitesentinel.inspection.draw.DrawFixture.planned;
import static org.sitesentinel.inspection.draw.DrawFixture.sitesOf;
import static org.sitesentinel.inspection.draw.DrawFixture.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.inspection.draw.DrawFixture.World;
import org.sitesentinel.inspection.inspection.InspectionFixture;
import org.sitesentinel.inspection.inspector.InspectorFixture;
import org.sitesentinel.inspection.sitecopy.ToldSites;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DrawingTest {
    @Test
    void drawsAsManyAsAreWantedWithTwoInspectorsEach() {
        World world = World.of(5, 4);
        String id = planned(world.plan(3));

        step(id, "drawing", 1, "{\"drawnOn\": \"2022-03-30\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("DRAWN"))
                .body("drawnOn", equalTo("2022-03-30"))
                .body("seed", matchesPattern("[0-9a-f]{64}"))
                .body("seedSource", equalTo("generated"))
                .body("digest", matchesPattern("[0-9a-f]{64}"))
                .body("algorithm", equalTo("hmac-sha256-tickets-1"))
                .body("results.collect { [it.candidates, it.excluded, it.drawn] }", contains(List.of(5, 0, 3)));

        var candidates = Caller.as("analyst")
                .get(DRAWS + "/" + id + "/candidates")
                .then()
                .body(
                        "items.siteId",
                        containsInAnyOrder(
                                world.sites().stream().map(SiteRef::id).toArray()))
                .body("items.rank", containsInAnyOrder(1, 2, 3, 4, 5))
                .body("items.risks", hasSize(5))
                .extract();
        assertThat(candidates.<List<List<String>>>path("items.findAll { it.drawn }.inspectors"))
                .hasSize(3)
                .allSatisfy(pair ->
                        assertThat(pair).hasSize(2).doesNotHaveDuplicates().isSubsetOf(world.inspectors()));
        assertThat(candidates.<List<Integer>>path("items.findAll { it.drawn }.rank"))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void theSamePlanAndSeedDrawTheSameAgain() {
        World world = World.of(6, 5);
        String first = drawn(world.plan(3));
        String second = drawn(world.plan(3));

        String path = "items.collect { it.siteId + it.lot + it.rank + it.drawn + it.inspectors }";
        String digest =
                Caller.as("analyst").get(DRAWS + "/" + first).then().extract().path("digest");
        List<String> lots = Caller.as("analyst")
                .get(DRAWS + "/" + first + "/candidates")
                .then()
                .extract()
                .path(path);
        Caller.as("analyst").get(DRAWS + "/" + second).then().body("digest", equalTo(digest));
        Caller.as("analyst").get(DRAWS + "/" + second + "/candidates").then().body(path, equalTo(lots));
    }

    @Test
    void whenADrawnSiteClosesTheNextTakesItsPlaceAndTheOthersStay() {
        World world = World.of(6, 5);
        List<String> before = sitesOf(drawn(world.plan(3)));
        SiteRef closed = world.sites().stream()
                .filter(site -> site.id().equals(before.get(0)))
                .findFirst()
                .orElseThrow();
        ToldSites.standing(closed, 2, SiteStatus.CLOSED, null);

        List<String> after = sitesOf(drawn(world.plan(3)));

        assertThat(after).hasSize(3).containsAll(before.subList(1, 3)).doesNotContain(before.get(0));
    }

    @Test
    void isDrawnOnceByWhoeverIsFirst() throws Exception {
        World world = World.of(4, 3);
        String id = planned(world.plan(2));

        List<Integer> statuses =
                Parallel.call(8, () -> step(id, "drawing", 1, "{}").extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
        assertThat(sitesOf(id)).hasSize(2);
        step(id, "drawing", 2, "{}").statusCode(409).body("type", endsWith(":draw-out-of-order"));
        Caller.as("bureau-admin")
                .header("If-Match", "\"2\"")
                .body(world.plan(3))
                .put(DRAWS + "/" + id)
                .then()
                .statusCode(409);
        step(id, "withdrawal", 2, "{\"reason\": \"不合意\"}").statusCode(409);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() throws Exception {
        String id = planned(World.of(2, 2).plan(1));
        String key = UUID.randomUUID().toString();

        List<String> seeds = Parallel.call(4, () -> Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(DRAWS + "/" + id + "/drawing")
                .then()
                .statusCode(200)
                .extract()
                .path("seed"));

        assertThat(seeds).containsOnly(seeds.get(0));
    }

    @Test
    void risksWeighAndReasonsAreFrozen() {
        World world = World.of(4, 2);
        SiteRef inspected = world.sites().get(0);
        SiteRef unvaccinated = world.sites().get(1);
        SiteRef untested = world.sites().get(2);
        InspectionFixture.passed(inspected);
        ToldSites.boosted(unvaccinated, 10, 6);
        ToldSites.overdueTests(untested, 4, 1);
        String id = drawn(world.plan(2, """
                , "weights": {"base": 2, "lowCoverageBelow": 70, "risks": [{"risk": "NEVER_INSPECTED", "weight": 3},
                    {"risk": "LOW_COVERAGE", "weight": 10}, {"risk": "OVERDUE_TESTS", "weight": 20}]}"""));
        ToldSites.supplied(inspected, 1, 7);

        assertThat(weights(id))
                .containsExactlyInAnyOrder(
                        inspected.id() + " [] 2",
                        unvaccinated.id() + " [NEVER_INSPECTED, LOW_COVERAGE] 15",
                        untested.id() + " [NEVER_INSPECTED, OVERDUE_TESTS] 25",
                        world.sites().get(3).id() + " [NEVER_INSPECTED] 5");
        Caller.as("analyst").get(DRAWS + "/" + id + "/verification").then().body("matches", equalTo(true));
    }

    private static List<String> weights(String id) {
        return Caller.as("analyst")
                .get(DRAWS + "/" + id + "/candidates")
                .then()
                .extract()
                .path("items.collect { it.siteId + ' ' + it.risks + ' ' + it.weight }");
    }

    @Test
    void whatIsLeftOutStaysOnRecordWithItsReason() {
        World world = World.of(4, 2);
        InspectionFixture.passed(world.sites().get(1));
        ToldSites.standing(world.sites().get(2), 2, SiteStatus.SUSPENDED, null);
        String id = drawn(world.plan(4, """
                , "notInspectedSince": "2022-03-10", "exclusions": [{"siteId": "%s", "reason": "省级已检"}]""".formatted(world.sites().get(0).id())));

        assertThat(sitesOf(id)).containsExactly(world.sites().get(3).id());
        Caller.as("analyst")
                .get(DRAWS + "/" + id + "/candidates?drawn=false")
                .then()
                .body(
                        "items.collect { it.siteId + ' ' + it.excluded + ' ' + it.excludedReason + ' ' + it.weight }",
                        containsInAnyOrder(
                                world.sites().get(0).id() + " BY_PLAN 省级已检 0",
                                world.sites().get(1).id() + " INSPECTED_RECENTLY null 0"));
    }

    @Test
    void nobodyGoesWhereThereIsAConflict() {
        World world = World.of(4, 2);
        String operator = UUID.randomUUID().toString();
        SiteRef run = ToldSites.runBy(operator, world.district());
        List<String> conflicts = new ArrayList<>();
        world.sites().forEach(site -> conflicts.add("{\"siteId\": \"" + site.id() + "\", \"reason\": \"FAMILY\"}"));
        conflicts.add("{\"operatorId\": \"" + operator + "\", \"reason\": \"INTEREST\", \"until\": \"2022-03-31\"}");
        String partial = InspectorFixture.registered(world.district(), conflicts.toString());

        String id = planned(world.plan(9));
        step(id, "drawing", 1, "{\"drawnOn\": \"2022-03-31\", \"seed\": \"12345678\", \"seedSource\": \"试\"}")
                .statusCode(200)
                .body("seed", equalTo("12345678"));

        List<List<String>> going = Caller.as("analyst")
                .get(DRAWS + "/" + id + "/candidates")
                .then()
                .body("items.avoids", hasSize(5))
                .extract()
                .path("items.inspectors");
        assertThat(going).hasSize(5).allSatisfy(pair -> assertThat(pair)
                .containsExactlyInAnyOrderElementsOf(world.inspectors()));

        String later = planned(world.plan(9));
        step(later, "drawing", 1, "{\"drawnOn\": \"2022-04-01\"}").statusCode(200);
        Caller.as("analyst")
                .get(DRAWS + "/" + later + "/candidates")
                .then()
                .body("items.find { it.siteId == '" + run.id() + "' }.avoids", hasSize(0))
                .body("items.findAll { it.avoids == ['" + partial + "'] }", hasSize(4));
    }

    @Test
    void whereTooFewInspectorsAreLeftNothingIsDrawn() {
        World world = World.of(3, 1);
        String id = planned(world.plan(1));
        step(id, "drawing", 1, "{}")
                .statusCode(409)
                .body("type", endsWith(":inspectors-short"))
                .body("count", equalTo(3))
                .body(
                        "sites",
                        containsInAnyOrder(
                                world.sites().stream().map(SiteRef::id).toArray()));

        InspectorFixture.registered(world.district());
        step(id, "drawing", 1, "{}").statusCode(200);
    }

    @Test
    void onlyThoseWhomThePlanNamesAreDrawn() {
        World world = World.of(3, 5);
        List<String> named = world.inspectors().subList(1, 3);
        String id = drawn(world.plan(3, ", \"inspectors\": [\"" + String.join("\", \"", named) + "\"]"));

        List<List<String>> going = Caller.as("analyst")
                .get(DRAWS + "/" + id + "/candidates")
                .then()
                .extract()
                .path("items.inspectors");
        assertThat(going).allSatisfy(pair -> assertThat(pair).containsExactlyInAnyOrderElementsOf(named));
    }

    @Test
    void whereNothingFitsNothingIsDrawn() {
        World world = World.of(1, 2);
        String excluded =
                ", \"exclusions\": [{\"siteId\": \"" + world.sites().get(0).id() + "\", \"reason\": \"已检\"}]";

        step(planned(world.plan(1, excluded)), "drawing", 1, "{}")
                .statusCode(409)
                .body("type", endsWith(":nothing-to-draw"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"seed\": \"1234567\", \"seedSource\": \"短\"}",
                "{\"seed\": \"12345678\"}",
                "{\"seedSource\": \"无种子\"}",
                "{\"seed\": \"1234\\n5678\", \"seedSource\": \"两行\"}",
                "{\"drawnOn\": \"2999-01-01\"}",
                "{\"surplus\": 1}"
            })
    void refusesWhatIsNoDrawing(String body) {
        step(planned(World.of(0, 0).plan(1)), "drawing", 1, body)
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
