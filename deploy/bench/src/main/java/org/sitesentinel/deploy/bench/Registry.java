package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** The site registry, as the bureau's clerk uses it. */
final class Registry {

    private final ApiClient api;

    Registry(LocalStack stack) {
        this.api = new ApiClient(stack, Service.SITE_REGISTRY, "bureau-admin");
    }

    /** A site with one building, and the building's code. */
    record Gate(String siteId, String buildingId, String code) {}

    /** Registers so many sites and issues their codes. */
    List<Gate> openGates(int count) {
        List<Gate> gates = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            String site = post("/api/v1/sites", """
                    {"type": "RESIDENTIAL_COMPOUND", "name": "bench %1$d", "district": "630104", "address": "bench %1$d",
                     "managementKind": "PROPERTY_COMPANY", "buildings": [{"name": "1"}]}""".formatted(n)).get("id").textValue();
            String building = api.get("/api/v1/sites/" + site + "/buildings")
                    .get(0)
                    .get("id")
                    .textValue();
            String code = post("/api/v1/buildings/" + building + "/venue-code", "{}")
                    .get("code")
                    .textValue();
            gates.add(new Gate(site, building, code));
        }
        return gates;
    }

    JsonNode post(String path, String body) {
        return api.post(path, body);
    }
}
