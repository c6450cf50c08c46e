package org.sitesentinel.vaccination;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

/** Sites in states that events led them to, and tallies that were reported of them. */
public final class ReportedFixture {
    private ReportedFixture() {}

    /** A district that no other test knows: figures of all that is there do not mix. */
    public static String newDistrict() {
        return "65%010d".formatted(ThreadLocalRandom.current().nextLong(1, 10_000_000_000L));
    }

    /** A tally of a site's construction workers. */
    public static ValidatableResponse reported(SiteRef site, String day, int headcount, int primary, int booster) {
        return reported(site, "CONSTRUCTION_WORKER", day, headcount, primary, booster);
    }

    public static ValidatableResponse reported(
            SiteRef site, String post, String day, int headcount, int primary, int booster) {
        return record(
                "\"siteId\": \"%s\", \"post\": \"%s\"".formatted(site.id(), post), day, headcount, primary, booster);
    }

    /** A tally of a unit's staff. */
    public static ValidatableResponse reported(
            String unit, String district, String day, int headcount, int primary, int booster) {
        return record(
                "\"unit\": {\"code\": \"%s\", \"district\": \"%s\"}".formatted(unit, district),
                day,
                headcount,
                primary,
                booster);
    }

    private static ValidatableResponse record(String of, String day, int headcount, int primary, int booster) {
        return Caller.as("bureau-admin")
                .body("""
                        {%s, "businessDate": "%s",
                         "counts": {"headcount": %d, "primaryComplete": %d, "booster": %d}}""".formatted(of, day, headcount, primary, booster))
                .post("/api/v1/tallies")
                .then()
                .statusCode(201);
    }

    /** The next version of a tally. */
    public static void corrected(String id, int version, int headcount, int primary, int booster) {
        Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("""
                        {"counts": {"headcount": %d, "primaryComplete": %d, "booster": %d}, "reason": "漏报"}""".formatted(headcount, primary, booster))
                .put("/api/v1/tallies/" + id)
                .then()
                .statusCode(200);
    }

    /** What the register says of a site from a day on; waits until it is known. */
    public static void stands(SiteRef site, long version, String day, SiteStatus status) {
        TestLog.publish(
                SiteState.CHANGED,
                new SiteState(site.id(), version, LocalDate.parse(day), Instant.now(), site, "测试场所", status));
        TestLog.awaitCount(
                1,
                "select count(*) from site_version where site_id = '%s' and version = %d"
                        .formatted(site.id(), version));
    }
}
