package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import org.sitesentinel.deploy.local.LocalFailure;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;

/** A service as one role calls it. Whatever does not succeed ends the measurement with a {@link LocalFailure}. */
final class ApiClient {

    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    /** How closely the end of something is seen. */
    private static final long LOOK_EVERY = Duration.ofMillis(100).toNanos();
    /** What takes longest is to compute all figures of ten million facts afresh, and it takes less. */
    private static final long PATIENCE = Duration.ofHours(1).toNanos();

    private final URI service;
    private final String token;

    ApiClient(LocalStack stack, Service service, String role) {
        this(stack.service(service).baseUrl(), stack.tokens().token(role).sign());
    }

    ApiClient(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** An answer in another form than JSON, as it comes. */
    InputStream open(String path, String accept) {
        return answer(request(path).header("Accept", accept).GET().build(), BodyHandlers.ofInputStream());
    }

    JsonNode post(String path, String json) {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    JsonNode post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body).build());
    }

    /** Looks until the answer is as wanted. */
    JsonNode await(String path, Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < deadline) {
            JsonNode answer = get(path);
            if (wanted.test(answer)) {
                return answer;
            }
            Schedule.Ticker.SYSTEM.await(System.nanoTime() + LOOK_EVERY);
        }
        throw new LocalFailure("Not measured: " + path + " does not come to what is waited for.");
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest request) {
        try {
            return JSON.readTree(answer(request, BodyHandlers.ofByteArray()));
        } catch (IOException unreadable) {
            throw new LocalFailure(
                    "Not measured: what " + request.uri().getPath() + " answers is no JSON.", unreadable);
        }
    }

    private static <T> T answer(HttpRequest request, BodyHandler<T> body) {
        try {
            HttpResponse<T> answer = HTTP.send(request, body);
            if (answer.statusCode() >= 300) {
                throw new LocalFailure("Not measured: %s %s was answered %d."
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode()));
            }
            return answer.body();
        } catch (IOException away) {
            throw new LocalFailure("Not measured: " + request.uri().getPath() + " is not answered.", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Not measured: interrupted.", interrupted);
        }
    }
}
