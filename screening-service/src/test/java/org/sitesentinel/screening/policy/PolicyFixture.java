package org.sitesentinel.screening.policy;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.platform.testing.Caller;

/** Local policies, all of them from 2022-03-01 on. */
public final class PolicyFixture {
    public static final String POLICIES = "/api/v1/policies";

    private PolicyFixture() {}

    /** Terms that no national policy has. */
    public static String policy(String division) {
        return """
                {"division": "%s", "name": "本地防控措施", "validFrom": "2022-03-01", "lookBackDays": 21,
                 "riskUnit": "COUNTY", "highRiskMeasure": "QUARANTINE", "mediumRiskMeasure": "OBSERVE",
                 "measureDays": 14, "certificateHours": 24, "certificateClock": "REPORTED", "riskBasis": "NOW",
                 "greenCodeRequired": true, "testingIntervalDays": 2}""".formatted(division);
    }

    /** A policy of a national kind, told from others by its days. */
    public static String lookingBack(int days, String division, String validFrom) {
        return """
                {"division": "%1$s", "name": "回溯%2$d天", "validFrom": "%3$s", "lookBackDays": %2$d, "riskUnit": "NONE",
                 "highRiskMeasure": "NONE", "mediumRiskMeasure": "NONE", "measureDays": 0,
                 "greenCodeRequired": false}""".formatted(division, days, validFrom);
    }

    public static ValidatableResponse adopted(String body) {
        return Caller.as("bureau-admin").body(body).post(POLICIES).then().statusCode(201);
    }
}
