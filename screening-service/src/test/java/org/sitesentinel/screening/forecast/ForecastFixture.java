package org.sitesentinel.screening.forecast;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;

/** Forecasts, all of them of 2022-03-25 for the week after. */
final class ForecastFixture {
    static final String FORECASTS = "/api/v1/arrival-forecasts";

    private ForecastFixture() {}

    static String forecast(SiteRef site, int expected) {
        return """
                {"siteId": "%s", "weekStart": "2022-03-28", "expected": %d, "announcedOn": "2022-03-25"}""".formatted(site.id(), expected);
    }

    static ValidatableResponse announced(String body) {
        return Caller.as("bureau-admin").body(body).post(FORECASTS).then().statusCode(201);
    }

    /** The id of a forecast of 120 people. */
    static String announced(SiteRef site) {
        return announced(forecast(site, 120)).extract().path("id");
    }
}
