package org.sitesentinel.screening.quarantine;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Orders from 2022-03-20 on, for seven days with tests on the first and the last of them. */
final class QuarantineFixture {
    static final String ORDERS = "/api/v1/quarantine-orders";

    static final String LOCATION = "海晏路 8 号 3 单元";

    private QuarantineFixture() {}

    static String order(SiteRef site) {
        return order(site, ReturneeFixture.number());
    }

    static String order(SiteRef site, String number) {
        return """
                {"siteId": "%s", "kind": "CENTRAL", "location": "%s",
                 "person": {"name": "王建国", "documentType": "RESIDENT_ID", "documentNumber": "%s", "phone": "13897001234"},
                 "startsOn": "2022-03-20", "days": 7, "testDays": [1, 7], "issuedOn": "2022-03-20"}""".formatted(site.id(), LOCATION, number);
    }

    static ValidatableResponse ordered(String order) {
        return Caller.as("bureau-admin").body(order).post(ORDERS).then().statusCode(201);
    }

    static String issued(SiteRef site) {
        return ordered(order(site)).extract().path("id");
    }

    /** Version 2. */
    static String active(SiteRef site) {
        String id = issued(site);
        step(id, "start", 1, "{\"startedOn\": \"2022-03-20\"}").statusCode(201);
        return id;
    }

    /** Version 5. */
    static String released(SiteRef site) {
        String id = active(site);
        step(id, "tests", 2, test("2022-03-20", "NEGATIVE")).statusCode(201);
        step(id, "tests", 3, test("2022-03-26", "NEGATIVE")).statusCode(201);
        step(id, "release", 4, "{\"releasedOn\": \"2022-03-27\"}").statusCode(201);
        return id;
    }

    static String test(String day, String result) {
        return "{\"sampledOn\": \"%s\", \"result\": \"%s\", \"lab\": \"青海省疾控\"}".formatted(day, result);
    }

    static ValidatableResponse step(String id, String verb, int version, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(ORDERS + "/" + id + "/" + verb)
                .then();
    }
}
