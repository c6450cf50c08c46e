package org.sitesentinel.siteregistry.readiness;

import java.time.LocalDate;
import java.time.ZoneId;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.Report;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** Facets of a site's readiness as the API takes them. */
public final class ReadinessFixture {
    private ReadinessFixture() {}

    public static String today() {
        return daysAgo(0);
    }

    public static String daysAgo(int days) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(days).toString();
    }

    /** A stock of which 50 are used a day. */
    public static void supplies(Compound site, int stock, String day, int version) {
        report(site, "supply-reserve", version, """
                {"items": [{"name": "口罩", "stock": %d, "dailyUse": 50}], "reportedOn": "%s"}""".formatted(stock, day));
    }

    /** One room. */
    public static void isolationRoom(Compound site, int capacity, int inUse, String day, int version) {
        report(site, "isolation-rooms", version, """
                {"rooms": [{"name": "隔离室1", "capacity": %d, "inUse": %d}], "reportedOn": "%s"}""".formatted(capacity, inUse, day));
    }

    public static void accessControl(Compound site, String status, String day, int version) {
        report(site, "access-control", version, """
                {"status": "%s", "pilot": false, "changedOn": "%s"}""".formatted(status, day));
    }

    /** Issues and posts the code of each building. */
    public static void postedCodes(Compound site) {
        for (String building : site.buildings()) {
            String code = Caller.as("bureau-admin")
                    .body("{\"issuedOn\": \"2022-03-02\"}")
                    .post("/api/v1/buildings/" + building + "/venue-code")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("code");
            Caller.as("bureau-admin")
                    .body("{\"postedOn\": \"2022-03-03\"}")
                    .post("/api/v1/venue-codes/" + code + "/posting")
                    .then()
                    .statusCode(201);
        }
    }

    public static void disinfected(Compound site, String day) {
        Caller.as("bureau-admin")
                .body("""
                        {"area": "食堂", "agent": "84 消毒液", "post": "PROPERTY_STAFF", "doneOn": "%s"}""".formatted(day))
                .post(site.path() + "/disinfections")
                .then()
                .statusCode(201);
    }

    private static void report(Compound site, String facet, int version, String body) {
        new Report(site.path() + "/" + facet, body).from(version).then().statusCode(200);
    }
}
