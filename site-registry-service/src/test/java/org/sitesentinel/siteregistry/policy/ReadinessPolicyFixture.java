package org.sitesentinel.siteregistry.policy;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.platform.testing.Caller;

/** Local policies of readiness. */
public final class ReadinessPolicyFixture {
    static final String POLICIES = "/api/v1/readiness-policies";

    private ReadinessPolicyFixture() {}

    /** For compounds: all as shipped but the days of supplies. */
    static String requiring(int days, String division, String validFrom) {
        return """
                {"siteType": "RESIDENTIAL_COMPOUND", "division": "%1$s", "name": " 储备%2$d天 ", "validFrom": "%3$s",
                 "requiredSupplyDays": %2$d, "accessControlNeeded": false, "accessControlStaleDays": 180,
                 "supplyReserveStaleDays": 14, "isolationRoomsStaleDays": 30,
                 "disinfectionStaleDays": 7}""".formatted(division, days, validFrom);
    }

    public static ValidatableResponse adopted(String body) {
        return Caller.as("bureau-admin").body(body).post(POLICIES).then().statusCode(201);
    }
}
