package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it can serve. */
final class Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final HttpRequest request;

    Readiness(URI baseUrl) {
        request = HttpRequest.newBuilder(baseUrl.resolve("/q/health/ready"))
                .timeout(TIMEOUT)
                .build();
    }

    boolean isUp() {
        try {
            // 200 is UP and 503 is DOWN, as MicroProfile Health has it.
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
