package org.sitesentinel.siteregistry.venuecode;

import io.restassured.response.Response;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** Venue codes in states that the API led them to. */
public final class VenueCodeFixture {
    static final String CODES = "/api/v1/venue-codes/";

    private VenueCodeFixture() {}

    static String codeOf(String building) {
        return "/api/v1/buildings/" + building + "/venue-code";
    }

    static String posting(String code) {
        return CODES + code + "/posting";
    }

    /** Issued on 2022-03-02. */
    public static String issued(String building) {
        return Caller.as("bureau-admin")
                .body("{\"issuedOn\": \"2022-03-02\"}")
                .post(codeOf(building))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Issued on 2022-03-02, posted on 2022-03-03: version 2. */
    public static String posted(String building) {
        String code = issued(building);
        post(code).then().statusCode(201);
        return code;
    }

    /** Rotates a code on 2022-03-10. */
    public static Response rotate(String code, int version) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"rotatedOn\": \"2022-03-10\", \"note\": \"被翻拍外传\"}")
                .post(CODES + code + "/rotation");
    }

    /** Revokes a code on 2022-03-10. */
    public static Response revoke(String code, int version) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"COMPROMISED\", \"note\": \" 被翻拍 \", \"revokedOn\": \"2022-03-10\"}")
                .post(CODES + code + "/revocation");
    }

    static void close(Compound compound) {
        SiteFixture.step(compound, "closure", 1);
    }

    /** Tells that a code was posted on 2022-03-03, whether that is right or not. */
    public static Response post(String code) {
        return Caller.as("bureau-admin")
                .body("{\"postedOn\": \"2022-03-03\", \"where\": \"大门\"}")
                .post(posting(code));
    }
}
