package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One user of one service. Every creation carries a key of its own that does not change from run to run, so a request
 * may be sent again after a fault or in a replay and still happen once.
 */
final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final HttpClient http;
    private final URI service;
    private final String token;

    Api(HttpClient http, URI service, String token) {
        this.http = http;
        this.service = service;
        this.token = token;
    }

    /** Creates something, or gets what the same key or the same natural key created before. */
    JsonNode create(String path, String key, Map<String, ?> body) {
        HttpResponse<String> answer = send("POST", path, body, "Idempotency-Key", "scenario/" + key);
        if (answer.statusCode() == 409 && read(answer).has("existing")) {
            return get(read(answer).get("existing").textValue());
        }
        return success(answer, "POST", path);
    }

    /** Takes a step that starts from a version. */
    JsonNode step(String path, String key, long version, Map<String, ?> body) {
        HttpResponse<String> answer =
                send("POST", path, body, "Idempotency-Key", "scenario/" + key, "If-Match", "\"" + version + "\"");
        return success(answer, "POST", path);
    }

    /** Makes the first report of something; one that was made before stands. */
    void reportFirst(String path, Map<String, ?> body) {
        HttpResponse<String> answer = send("PUT", path, body, "If-Match", "\"0\"");
        if (answer.statusCode() != 412) {
            success(answer, "PUT", path);
        }
    }

    /** Hands a file in; one of the same content is there already. */
    JsonNode handIn(String path, String type, byte[] file) {
        HttpRequest request = to(path).POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .header("Content-Type", type)
                .build();
        return success(patiently(request), "POST", path);
    }

    /**
     * Hands rows in at a bulk door and waits until each has an outcome. Rows about what this service is yet to be told
     * of go in again.
     *
     * @throws IllegalStateException naming the first errors, where rows are refused for another reason
     */
    void importRows(String path, String key, List<? extends Map<String, ?>> rows) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; ; attempt++) {
            JsonNode receipt = taken(path, key + "/" + attempt, rows);
            boolean completed = receipt.get("status").textValue().equals("COMPLETED");
            if (completed && receipt.get("rejected").intValue() == 0) {
                return;
            }
            JsonNode refused = get(path + "/" + receipt.get("id").textValue() + "/rows?outcome=REJECTED&limit=1000");
            if (!completed
                    || !refused.findValuesAsText("code").stream().allMatch("unknown-reference"::equals)
                    || System.nanoTime() > deadline) {
                throw new IllegalStateException("%s: %s %s".formatted(path, receipt, refused.at("/items/0")));
            }
            pause();
        }
    }

    private JsonNode taken(String path, String key, List<? extends Map<String, ?>> rows) {
        HttpRequest request = to(path).POST(ndjson(rows))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "scenario/" + key)
                .build();
        JsonNode receipt = success(patiently(request), "POST", path);
        return await(
                path + "/" + receipt.get("id").textValue(),
                answer -> !answer.get("status").textValue().equals("PROCESSING"));
    }

    /**
     * Asks until the answer is as wanted.
     *
     * @throws IllegalStateException if it is not in time
     */
    JsonNode await(String path, Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (JsonNode answer = get(path); ; answer = get(path)) {
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(path + " does not come to what is waited for");
            }
            pause();
        }
    }

    JsonNode get(String path) {
        return success(send("GET", path, null), "GET", path);
    }

    private HttpResponse<String> send(String method, String path, @Nullable Map<String, ?> body, String... headers) {
        HttpRequest.Builder request = to(path).method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return patiently(request.build());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    /** A service that is away comes back; what one service has just been told the next may not know yet. */
    private HttpResponse<String> patiently(HttpRequest request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!isPassing(answer) || System.nanoTime() > deadline) {
                    return answer;
                }
            } catch (IOException away) {
                if (System.nanoTime() > deadline) {
                    throw new UncheckedIOException(request.uri() + " does not answer", away);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_TRIES.toMillis()));
    }

    private static boolean isPassing(HttpResponse<String> answer) {
        return answer.statusCode() >= 500
                || (answer.statusCode() == 422 && answer.body().contains(":unknown-reference\""));
    }

    private static JsonNode success(HttpResponse<String> answer, String method, String path) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return read(answer);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** The same from run to run: a body that comes again under its key must be the one that came before. */
    private static HttpRequest.BodyPublisher ndjson(List<? extends Map<String, ?>> rows) {
        return HttpRequest.BodyPublishers.ofString(
                rows.stream().map(Api::json).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
