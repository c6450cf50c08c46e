package org.sitesentinel.inspection.draw.assignment;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.sitesentinel.platform.testing.Caller;

/** Assignments, as the API gives them out. */
final class AssignmentFixture {
    static final String ASSIGNMENTS = "/api/v1/draw-assignments";

    private AssignmentFixture() {}

    static List<Map<String, Object>> of(String draw) {
        return Caller.as("inspector")
                .get(ASSIGNMENTS + "?drawId=" + draw)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static ValidatableResponse step(Map<String, Object> assignment, String step, String body) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + assignment.get("version") + "\"")
                .body(body)
                .post(ASSIGNMENTS + "/" + assignment.get("id") + "/" + step)
                .then();
    }

    static List<String> inspectorsOf(Map<String, Object> assignment) {
        return assignment.get("inspectors") instanceof List<?> both
                ? both.stream().map(String::valueOf).toList()
                : List.of();
    }

    static String completion(String inspection) {
        return "{\"inspectionId\": \"" + inspection + "\"}";
    }
}
