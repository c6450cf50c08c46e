package org.sitesentinel.deploy.local.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitesentinel.deploy.local.Service;

/** Signing in as in production: at an OpenID Connect provider, which the test plays between page and network. */
final class ProviderVisit {
    private final URI service;
    private final String issuer;
    private final String token;
    private volatile Map<String, String> asked = Map.of();

    ProviderVisit(WholeSystem system) {
        service = system.stack.service(Service.REPORTING).baseUrl();
        issuer = service.resolve("/provider").toString();
        token = system.stack.tokens().token("analyst").sign();
    }

    void signsInByCodeAndProof(Chromium chromium) {
        try (BrowserContext context = chromium.browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            context.route("**/dashboard/config", route -> json(route, """
                            {"oidc": {"issuer": "%s", "clientId": "dashboard", "scope": "openid"}, "districts": {}}""".formatted(issuer)));
            context.route("**/provider/.well-known/openid-configuration", route -> json(route, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token"}""".formatted(issuer)));
            context.route("**/provider/authorize?*", this::authorize);
            context.route("**/provider/token", this::exchange);
            Page page = context.newPage();
            page.navigate(service.resolve("/#asOf=" + GoldenFigure.AS_OF).toString());
            assertThat(page.locator("#token")).isHidden();
            page.locator("#sign-in-form button[type=submit]").click();

            assertThat(page.locator("#dashboard")).isVisible();
            assertThat(page.url()).endsWith("/#asOf=" + GoldenFigure.AS_OF);
            assertThat(page.evaluate("Object.keys(sessionStorage).join()")).isEqualTo("site-sentinel.token");
        }
    }

    /** Whoever comes is known already: back at once, with a code. */
    private void authorize(Route route) {
        asked = parameters(URI.create(route.request().url()).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "dashboard")
                .containsEntry("redirect_uri", service.resolve("/").toString())
                .containsEntry("code_challenge_method", "S256");
        String back = asked.get("redirect_uri") + "?code=one-time&state=" + asked.get("state");
        route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("Location", back)));
    }

    /** A code is good only for whoever holds what the challenge was made of. */
    private void exchange(Route route) {
        Request request = route.request();
        Map<String, String> given = parameters(request.postData());
        boolean good = "one-time".equals(given.get("code"))
                && challenge(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        json(route, good ? "{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\"}" : "{}");
    }

    private static void json(Route route, String body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body));
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
