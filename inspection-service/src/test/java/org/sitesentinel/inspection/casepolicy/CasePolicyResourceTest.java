package org.sitesentinel.inspection.casepolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CasePolicyResourceTest {
    private static final String POLICIES = CasePolicyResource.PATH;

    private final CasePolicies policies;

    CasePolicyResourceTest(CasePolicies policies) {
        this.policies = policies;
    }

    private static String body(String division, String from, int reminder) {
        return """
                {"division": "%s", "validFrom": "%s", "interviewRequired": false, "reminderDays": %d,
                 "escalationDays": 4, "extensionDays": 5, "repeatMonths": 6}""".formatted(division, from, reminder);
    }

    private static Response adopt(String body) {
        return Caller.as("bureau-admin").body(body).post(POLICIES);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "652301, 2024-12-31, 2",
        "652301, 2025-01-01, 11",
        "652301, 2025-06-01, 12",
        "652201, 2025-06-01, 10",
        "659001, 2025-06-01, 10",
        "540102, 2025-06-01, 2",
    })
    void theNearestDivisionsLatestHolds(String district, LocalDate day, int reminderDays) {
        adopt(body("650000", "2025-01-01", 10));
        adopt(body("652301", "2025-01-01", 11));
        adopt(body("652301", "2025-06-01", 12));

        CasePolicy found = QuarkusTransaction.requiringNew().call(() -> policies.inForce(district, day));

        assertThat(found.reminderDays()).isEqualTo(reminderDays);
    }

    @Test
    void aDivisionHasOnePolicyFromADayOn() throws Exception {
        List<Integer> statuses =
                Parallel.call(8, () -> adopt(body("653100", "2025-03-01", 3)).statusCode());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        adopt(body("653100", "2025-03-01", 4)).then().body("type", endsWith(":case-policy-exists"));
        Caller.as("analyst")
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body("items.division", hasItem("653100"))
                .body("items[0].division", equalTo("000000"));
    }

    @Test
    void tellsAllErrorsAtOnceAndKeepsToTheScope() {
        adopt("""
                        {"division": "99", "validFrom": "2025-02-29", "interviewRequired": 1, "reminderDays": 31,
                         "escalationDays": 0, "extensionDays": 61}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/division division-code",
                                "/validFrom date",
                                "/interviewRequired boolean",
                                "/reminderDays max",
                                "/escalationDays min",
                                "/extensionDays max",
                                "/repeatMonths required"));
        Caller.with(Caller.token("bureau-admin").districts("6301"))
                .body(body("630000", "2025-01-01", 1))
                .post(POLICIES)
                .then()
                .statusCode(422);
        for (String role : List.of("inspector", "site-operator", "analyst", "frontend")) {
            Caller.as(role)
                    .body(body("630000", "2025-01-01", 1))
                    .post(POLICIES)
                    .then()
                    .statusCode(403);
        }
        Caller.as("frontend").get(POLICIES).then().statusCode(403);
        RestAssured.get(POLICIES).then().statusCode(401);
    }
}
