package org.sitesentinel.siteregistry.venuecode;

import io.restassured.response.Response;
import org.sitesentinel.platform.testing.Caller;

/** Venue codes in states that the API led them to. */
final class VenueCodeFixture {
    static final String CODES = "/api/v1/venue-codes/";

    private VenueCodeFixture() {}

    static String codeOf(String building) {
        return "/api/v1/buildings/" + building + "/venue-code";
    }

    static String posting(String code) {
        return CODES + code + "/posting";
    }

    /** Issued on 2022-03-02. */
    static String issued(String building) {
        return Caller.as("bureau-admin")
                .body("{\"issuedOn\": \"2022-03-02\"}")
                .post(codeOf(building))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Tells that a code was posted on 2022-03-03, whether that is right or not. */
    static Response post(String code) {
        return Caller.as("bureau-admin")
                .body("{\"postedOn\": \"2022-03-03\", \"where\": \"大门\"}")
                .post(posting(code));
    }
}
