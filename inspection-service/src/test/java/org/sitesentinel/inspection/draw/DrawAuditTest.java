package org.sitesentinel.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sitesentinel.inspection.draw.DrawFixture.DRAWS;
import static org.sitesentinel.inspection.draw.DrawFixture.drawn;
import static org.sitesentinel.inspection.draw.DrawFixture.planned;
import static org.sitesentinel.inspection.draw.DrawFixture.sitesOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sitesentinel.inspection.draw.DrawFixture.World;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DrawAuditTest {
    private final DataSource database;

    DrawAuditTest(DataSource database) {
        this.database = database;
    }

    @Test
    void theRecordHasTheDigestAndSaysAllThatWasDrawnFrom() throws Exception {
        World world = World.of(3, 3);
        String excluded = world.sites().get(0).id();
        String id = drawn(world.plan(2, """
                , "weights": {"risks": [{"risk": "NEVER_INSPECTED", "weight": 4}]},
                  "exclusions": [{"siteId": "%s", "reason": "省级 已检"}]""".formatted(excluded)));
        String digest =
                Caller.as("analyst").get(DRAWS + "/" + id).then().extract().path("digest");

        byte[] record = Caller.as("analyst")
                .get(DRAWS + "/" + id + "/record")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record)))
                .isEqualTo(digest);
        List<String> lines = Arrays.asList(new String(record, StandardCharsets.UTF_8).split("\n"));
        assertThat(lines)
                .contains(
                        "draw hmac-sha256-tickets-1",
                        "period 2022-04-01 2022-04-30",
                        "inspectors-per-site 2",
                        "low-coverage-below 80",
                        "weight base 1",
                        "weight NEVER_INSPECTED 4",
                        "quota 0 CONSTRUCTION_SITE " + world.district() + " number 2",
                        "inspector " + world.inspectors().get(0),
                        "site " + excluded + " quota 0 risks NEVER_INSPECTED excluded BY_PLAN 省级 已检",
                        "site " + world.sites().get(1).id() + " quota 0 risks NEVER_INSPECTED weight 5 avoids -");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("site "))
                .hasSize(3)
                .isSorted();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("inspector "))
                .hasSize(3)
                .isSorted();
    }

    @Test
    void drawingAgainGivesTheSame() {
        World world = World.of(5, 4);
        String id = drawn(world.plan(2));

        Caller.as("analyst")
                .get(DRAWS + "/" + id + "/verification")
                .then()
                .statusCode(200)
                .body("matches", equalTo(true))
                .body("candidates", equalTo(5))
                .body("differences", empty());
    }

    @Test
    void whatWasDrawnCannotBeChangedAndWhoChangesItAllTheSameIsFound() throws SQLException {
        World world = World.of(5, 4);
        String id = drawn(world.plan(2));
        String out = sitesOf(id).get(0);
        String weigh = "update draw_candidate set weight = weight + 1 where draw_id = '" + id + "' and site_id = '"
                + out + "'";
        String swap = "update draw_candidate set inspectors = array['青X0000', '青X0001'] where draw_id = '" + id
                + "' and site_id = '" + out + "'";

        for (String change : List.of(
                weigh,
                swap,
                "delete from draw_candidate where draw_id = '" + id + "'",
                "update draw set seed = 'another seed' where id = '" + id + "'")) {
            assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
        }
        Caller.as("analyst").get(DRAWS + "/" + id + "/verification").then().body("matches", equalTo(true));

        execute("set session_replication_role = replica; " + swap + "; set session_replication_role = origin");
        Caller.as("analyst")
                .get(DRAWS + "/" + id + "/verification")
                .then()
                .body("matches", equalTo(false))
                .body("differences.siteId", contains(out))
                .body("differences[0].recorded.inspectors", contains("青X0000", "青X0001"))
                .body("differences[0].again.inspectors", not(contains("青X0000", "青X0001")));

        execute("set session_replication_role = replica; " + weigh + "; set session_replication_role = origin");
        String digest =
                Caller.as("analyst").get(DRAWS + "/" + id).then().extract().path("digest");
        Caller.as("analyst")
                .get(DRAWS + "/" + id + "/verification")
                .then()
                .body("matches", equalTo(false))
                .body("digestWhenDrawn", equalTo(digest))
                .body("digest", not(equalTo(digest)));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aDraftHasNoRecordYet() {
        String id = planned(World.of(1, 2).plan(1));

        for (String part : List.of("record", "verification")) {
            Caller.as("analyst")
                    .get(DRAWS + "/" + id + "/" + part)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":draw-out-of-order"));
        }
        Caller.as("analyst").get(DRAWS + "/" + id + "/candidates").then().body("items", empty());
    }

    @Test
    void candidatesArePagedAndComeAsATable() {
        World world = World.of(5, 2);
        String path = DRAWS + "/" + drawn(world.plan(2)) + "/candidates";

        String cursor =
                Caller.as("analyst").get(path + "?limit=3").then().extract().path("nextCursor");
        List<String> rest = Caller.as("analyst")
                .get(path + "?limit=3&cursor=" + cursor)
                .then()
                .extract()
                .path("items.siteId");
        assertThat(rest).hasSize(2);
        String table = Caller.as("analyst").accept("text/csv").get(path).asString();
        assertThat(table.lines()).hasSize(6).first().asString().contains("Weight");
        assertThat(Caller.as("analyst")
                        .accept("text/csv")
                        .get(path + "?drawn=true")
                        .asString()
                        .lines())
                .hasSize(3);
    }
}
