package org.sitesentinel.vaccination.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;

/** Coverage equals a naive recount, whatever was reported and corrected in whichever order. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CoverageOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 60;
    private static final List<String> POSTS = List.of("CONSTRUCTION_WORKER", "DRIVER");

    private final Random chance = new Random(20220331);
    private final String district = ReportedFixture.newDistrict();
    private final Map<Key, int[]> tallies = new HashMap<>();

    private record Key(SiteRef site, String post, LocalDate day) {}

    @Test
    void equalsANaiveRecount() throws IOException {
        List<SiteRef> sites = new ArrayList<>();
        for (SiteType type : SiteType.values()) {
            sites.add(TestSites.known(type, district));
            sites.add(TestSites.known(type, district));
        }
        for (int file = 0; file < 4; file++) {
            report(sites, 60);
        }

        JsonNode points = get("/series?from=" + FIRST + "&to=" + FIRST.plusDays(DAYS) + "&groupBy=siteType,post&")
                .get("points");
        for (int i = 0; i <= DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            for (SiteType type : SiteType.values()) {
                for (String post : POSTS) {
                    assertThat(figures(points.get(i), type, post))
                            .as("%s %s on %s", type, post, day)
                            .isEqualTo(recount(sites, type, post, day));
                }
            }
        }
        assertThat(get("?asOf=" + FIRST.plusDays(30) + "&").get("total"))
                .isEqualTo(points.get(30).get("total"));
    }

    /** A file of tallies, some of which correct what an earlier one said. */
    private void report(List<SiteRef> sites, int rows) {
        StringBuilder file = new StringBuilder("siteId,post,businessDate,headcount,primaryComplete,booster,reason\n");
        Set<Key> told = new HashSet<>();
        for (int i = 0; i < rows; i++) {
            Key key = new Key(
                    sites.get(chance.nextInt(sites.size())),
                    POSTS.get(chance.nextInt(POSTS.size())),
                    FIRST.plusDays(chance.nextInt(DAYS)));
            if (!told.add(key)) {
                continue;
            }
            int headcount = 1 + chance.nextInt(1000);
            int primary = chance.nextInt(headcount + 1);
            int booster = chance.nextInt(primary + 1);
            tallies.put(key, new int[] {headcount, primary, booster});
            file.append("%s,%s,%s,%d,%d,%d,更正\n"
                    .formatted(key.site().id(), key.post(), key.day(), headcount, primary, booster));
        }
        Caller.as("bureau-admin")
                .contentType("text/csv; charset=UTF-8")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/tally-imports")
                .then()
                .statusCode(201);
    }

    private List<Long> recount(List<SiteRef> sites, SiteType type, String post, LocalDate day) {
        long[] sums = new long[4];
        for (SiteRef site : sites) {
            if (site.type() != type) {
                continue;
            }
            int[] last = null;
            for (LocalDate at = FIRST; !at.isAfter(day); at = at.plusDays(1)) {
                last = tallies.getOrDefault(new Key(site, post, at), last);
            }
            if (last != null) {
                sums[0] += last[0];
                sums[1] += last[1];
                sums[2] += last[2];
                sums[3]++;
            }
        }
        return List.of(sums[0], sums[1], sums[2], sums[3]);
    }

    private static List<Long> figures(JsonNode point, SiteType type, String post) {
        for (JsonNode row : point.get("rows")) {
            JsonNode dimensions = row.get("dimensions");
            JsonNode figures = row.get("figures");
            if (dimensions.get("siteType").textValue().equals(type.name())
                    && dimensions.get("post").textValue().equals(post)) {
                return List.of(
                        figures.get("headcount").longValue(),
                        figures.get("primaryComplete").longValue(),
                        figures.get("booster").longValue(),
                        figures.get("reports").longValue());
            }
        }
        return List.of(0L, 0L, 0L, 0L);
    }

    private JsonNode get(String query) throws IOException {
        return new ObjectMapper()
                .readTree(Caller.as("analyst")
                        .get("/api/v1/coverage" + query + "district=" + district)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
