package org.sitesentinel.siteregistry.allowlist;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.checkin.CheckInFixture.Gate;

/** Lists and passes of a gate's site. */
public final class AllowListFixture {
    private AllowListFixture() {}

    public static String path(Gate gate) {
        return "/api/v1/sites/" + gate.siteId() + "/allow-list";
    }

    /** The id of the list that holds now. */
    public static String listOf(Gate gate) {
        return kiosk(gate).list().get("listId").textValue();
    }

    static Response get(Gate gate) {
        return Caller.as("frontend").get(path(gate));
    }

    static String keys() {
        return Caller.as("frontend")
                .get("/api/v1/allow-list-keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static Kiosk kiosk(Gate gate) {
        String list = get(gate)
                .then()
                .statusCode(200)
                .contentType("application/jose")
                .extract()
                .asString();
        return Kiosk.trusting(keys(), list).orElseThrow();
    }

    static List<String> passes(Gate gate, String... people) {
        return askForPasses(
                        gate,
                        Arrays.stream(people)
                                .map("{\"personRef\": \"%s\"}"::formatted)
                                .collect(Collectors.joining(", ")))
                .then()
                .statusCode(200)
                .extract()
                .path("pass");
    }

    static Response askForPasses(Gate gate, String people) {
        return Caller.as("frontend")
                .body("{\"people\": [" + people + "]}")
                .post("/api/v1/sites/" + gate.siteId() + "/offline-passes");
    }
}
