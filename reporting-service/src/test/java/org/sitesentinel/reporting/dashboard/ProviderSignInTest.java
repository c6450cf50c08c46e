package org.sitesentinel.reporting.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Chromium;

/** Signing in as in production: by redirect to an OpenID Connect provider, with code and proof, in a real browser. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@WithTestResource(IdentityProvider.class)
class ProviderSignInTest {
    private static final String VIEW = "/#asOf=2022-03-31&period=MONTH";
    private static final String AUTHORIZE = "**/bureau/authorize?*";

    private static Chromium chromium;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        context = chromium.open(new Browser.NewContextOptions().setLocale("en"));
        page = context.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(home() + VIEW);
        assertThat(page.locator("#token")).isHidden();
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** At first with a token that has expired already: people are asked again, and go on where they were. */
    @Test
    void comesBackToTheViewWithATokenThatAnswersQuestions() {
        IdentityProvider.expect(-120, "analyst");
        button().click();
        isRefused("The token is not valid or has expired. Please sign in again.");

        IdentityProvider.expect(3600, "analyst");
        button().click();

        assertThat(page.locator("#dashboard")).isVisible();
        assertThat(page.locator("#who")).hasText("王检查 (analyst)");
        assertThat(page.url()).isEqualTo(home() + VIEW);
        assertThat(page.locator("#as-of")).hasValue("2022-03-31");
        assertThat(page.locator("#about")).containsText("2022-03-01 to 2022-03-31");
        assertThat(page.locator("[data-metric='sites.registered'] .value")).hasText(Pattern.compile("\\d+"));
        assertThat(page.locator(".problem:visible")).hasCount(0);
        assertThat(page.evaluate("Object.keys(sessionStorage).join()")).isEqualTo("site-sentinel.token");
        assertThat(asked)
                .noneMatch(url -> url.contains("eyJ") || url.contains("prompt="))
                .anyMatch(url -> url.contains("code_challenge_method=S256") && url.contains("response_type=code"));
        leavesForGood();
    }

    /** The provider knows somebody still; whoever comes next need not be the same. */
    private void leavesForGood() {
        page.locator("#sign-out").click();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);

        button().click();

        assertThat(page).hasURL(Pattern.compile("/bureau/authorize\\?.*prompt=login"));
    }

    @Test
    void saysWhyNobodyWasSignedIn() {
        answer("error=access_denied&error_description=Account+is+locked&state={state}");
        button().click();
        isRefused("access_denied: Account is locked");

        answer("code=stolen&state=another");
        button().click();
        isRefused("its answer does not belong to this sign-in");
        assertThat(asked).noneMatch(url -> url.endsWith("/token"));

        // This provider gives a token for whatever code it is shown; whose it is, the nonce tells.
        answer("code=of-another&state={state}");
        button().click();
        isRefused("its answer does not belong to this sign-in");

        page.unroute(AUTHORIZE);
        IdentityProvider.expect(3600, "frontend");
        button().click();
        isRefused("This role may not see figures.");

        page.route("**/.well-known/openid-configuration", Route::abort);
        button().click();
        isRefused("it cannot be reached");
    }

    @Test
    void takesNoAnswerThatNobodyAskedFor() {
        page.navigate(home() + "/?code=stolen&state=another");

        assertThat(button()).isVisible();
        assertThat(page.url()).isEqualTo(home() + "/");
        assertThat(asked).noneMatch(url -> url.endsWith("/token"));
    }

    private Locator button() {
        return page.locator("#sign-in-form button");
    }

    private void isRefused(String reason) {
        assertThat(page.locator("#sign-in-problem")).containsText(reason);
        assertThat(page.locator("#dashboard")).isHidden();
        assertThat(page.url()).isEqualTo(home() + VIEW);
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    /** Answers in the provider's place, as it does when it refuses, or as somebody else would. */
    private void answer(String query) {
        page.unroute(AUTHORIZE);
        page.route(AUTHORIZE, route -> {
            String state = route.request().url().replaceAll(".*[?&]state=([^&]*).*", "$1");
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(302)
                    .setHeaders(Map.of("Location", home() + "/?" + query.replace("{state}", state))));
        });
    }

    private static String home() {
        return "http://localhost:" + RestAssured.port;
    }
}
