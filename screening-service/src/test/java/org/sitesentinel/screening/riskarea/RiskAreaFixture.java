package org.sitesentinel.screening.riskarea;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.platform.testing.Caller;

/** Risk areas, all of them of high risk from 2022-03-10 on. */
public final class RiskAreaFixture {
    public static final String AREAS = "/api/v1/risk-areas";

    private RiskAreaFixture() {}

    public static String area(String division) {
        return """
                {"division": "%s", "divisionName": "某区某街道", "level": "HIGH", "from": "2022-03-10",
                 "source": "国务院客户端"}""".formatted(division);
    }

    public static ValidatableResponse listed(String body) {
        return Caller.as("bureau-admin").body(body).post(AREAS).then().statusCode(201);
    }

    /** The id of an area that has no end yet. */
    public static String open(String division) {
        return listed(area(division)).extract().path("id");
    }
}
