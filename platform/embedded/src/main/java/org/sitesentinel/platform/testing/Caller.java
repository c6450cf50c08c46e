package org.sitesentinel.platform.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;

/** Requests with a token, in English so that failures read well. */
public final class Caller {
    private Caller() {}

    /** Somebody with a role and no narrowing claims. */
    public static RequestSpecification as(String role) {
        return with(token(role));
    }

    /** Somebody whose token the test narrows first. */
    public static RequestSpecification with(UnsignedToken token) {
        return RestAssured.given()
                .auth()
                .oauth2(token.sign())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }

    public static UnsignedToken token(String role) {
        return PlatformTestResource.tokens().token(role);
    }
}
