package org.sitesentinel.vaccination.tally;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;

/** Tallies in states that the API led them to. */
final class TallyFixture {
    private TallyFixture() {}

    static String counts(int headcount, int primary, int booster) {
        return "{\"headcount\": %d, \"primaryComplete\": %d, \"booster\": %d}".formatted(headcount, primary, booster);
    }

    static String ofSite(SiteRef site, String counts) {
        return "{\"siteId\": \"%s\", \"post\": \"CONSTRUCTION_WORKER\", \"businessDate\": \"2022-03-31\", \"counts\": %s}"
                .formatted(site.id(), counts);
    }

    static ValidatableResponse recorded(SiteRef site, String counts) {
        return Caller.as("bureau-admin")
                .body(ofSite(site, counts))
                .post("/api/v1/tallies")
                .then()
                .statusCode(201);
    }
}
