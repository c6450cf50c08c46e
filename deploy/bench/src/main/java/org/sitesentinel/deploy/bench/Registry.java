package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** The site registry, as the bureau's clerk uses it. */
final class Registry {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String token;

    Registry(LocalStack stack) {
        this.service = stack.service(Service.SITE_REGISTRY).baseUrl();
        this.token = stack.tokens().token("bureau-admin").sign();
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
            String building = send("GET", "/api/v1/sites/" + site + "/buildings", null)
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

    /** @throws LocalFailure unless it succeeds */
    JsonNode post(String path, String body) {
        return send("POST", path, body);
    }

    private JsonNode send(String method, String path, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new LocalFailure(
                        "Not measured: %s %s was answered %d.".formatted(method, path, answer.statusCode()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException away) {
            throw new LocalFailure("Not measured: the registry does not answer.", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
    }
}
