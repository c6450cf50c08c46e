package org.sitesentinel.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DashboardTest {
    private static final String CHANGES = "/api/v1/metrics/changes";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/dashboard/main.js", "/dashboard/config"})
    void isOpenAndLoadsNothingFromElsewhere(String path) {
        RestAssured.get(path)
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        containsString("default-src 'none'; script-src 'self'; style-src 'self'"))
                .header("Content-Security-Policy", containsString("connect-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void servesItsCharts() {
        RestAssured.get("/webjars/echarts/5.5.0/echarts.esm.min.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"));
    }

    @Test
    void tellsThePageWhatItMustKnow() {
        RestAssured.get("/dashboard/config")
                .then()
                .statusCode(200)
                .body("oidc", nullValue())
                .body("districts.'630104'.zh", equalTo("城西区"))
                .body("districts.'630104'.en", equalTo("Chengxi"));
    }

    @Test
    @Timeout(60)
    void tellsOfTopicsWithNewEvents() throws Exception {
        try (Stream<String> lines = listen(Caller.token("inspector"))) {
            Iterator<String> messages =
                    lines.filter(line -> line.startsWith("data:")).iterator();
            assertThat(messages.next()).contains("\"topics\":[]");

            TestLog.publish(SiteState.REGISTERED, Told.registered(Told.site(SiteType.CONSTRUCTION_SITE, "998450")));

            assertThat(next(messages)).contains("site-registry.site");
        }
    }

    /** The first that names a topic; others may be told of meanwhile, but not of none for ever. */
    private static String next(Iterator<String> messages) {
        String message = messages.next();
        while (!message.contains("site-registry.site\"")) {
            message = messages.next();
        }
        return message;
    }

    @Test
    @Timeout(60)
    void endsWhenTheTokenExpires() throws Exception {
        try (Stream<String> lines = listen(Caller.token("analyst").validFor(Duration.ofSeconds(2)))) {
            assertThat(lines.filter(line -> line.startsWith("data:")).count()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"site-operator", "frontend", "district-system", "privacy-officer"})
    void asksForARole(String role) {
        Caller.as(role).get(CHANGES).then().statusCode(403);
    }

    @Test
    void asksForAToken() {
        RestAssured.get(CHANGES).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void takesNoParameters() {
        Caller.as("analyst").get(CHANGES + "?topic=x").then().statusCode(400);
    }

    private static Stream<String> listen(UnsignedToken token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + CHANGES))
                .header("Authorization", "Bearer " + token.sign())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return answer.body();
    }
}
