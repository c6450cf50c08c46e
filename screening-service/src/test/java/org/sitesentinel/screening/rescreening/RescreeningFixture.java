package org.sitesentinel.screening.rescreening;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Changes that are waited for, and declarations of stays in a county of their own. */
final class RescreeningFixture {
    static final String RESCREENINGS = "/api/v1/rescreenings";

    private RescreeningFixture() {}

    /** Does everything that was asked for, or waits while others do. */
    static void awaitDone() {
        Arc.container().instance(RunRescreenings.class).get().run();
        TestLog.awaitCount(0, "select count(*) from rescreening where status <> 'COMPLETED'");
    }

    /** What came of a change, once it is done. */
    static JsonPath of(String query) {
        awaitDone();
        String id = Caller.as("bureau-admin")
                .get(RESCREENINGS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items[-1].id");
        return Caller.as("bureau-admin")
                .get(RESCREENINGS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Somebody in order, who was in a county from 12 to 14 March and arrived on 20 March from elsewhere. */
    static String stayed(SiteRef site, String division) {
        String stay =
                "{\"division\": \"%s\", \"divisionName\": \"某市某区\", \"from\": \"2022-03-12\", \"to\": \"2022-03-14\"}"
                        .formatted(division);
        return ReturneeFixture.declaration(site).replace("\"stays\": [", "\"stays\": [" + stay + ", ");
    }

    static ValidatableResponse declaration(String id) {
        return Caller.as("inspector")
                .get(ReturneeFixture.RETURNEES + "/" + id)
                .then()
                .statusCode(200);
    }
}
