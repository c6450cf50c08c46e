package org.sitesentinel.deploy.local.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sitesentinel.platform.testing.Chromium;

/**
 * What somebody does with the dashboard, in a real browser, on the figures of the spring of 2022: mostly by keyboard.
 */
final class DashboardVisit {
    private static final String ELSEWHERE = "630106";
    private static final String BOOSTER = "[data-metric='vaccination.booster-coverage']";

    private static final int MOST_STOPS = 80;

    private final BrowserContext context;
    private final Page page;
    private final URI service;
    private final String token;
    private final Api frontend;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    /**
     * Opens a window.
     *
     * @param service where the dashboard is
     * @param token of an analyst
     * @param frontend registers sites
     */
    DashboardVisit(URI service, String token, Api frontend, Chromium chromium) {
        this.service = service;
        this.token = token;
        this.frontend = frontend;
        context =
                chromium.open(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // That a token was refused is said by the browser, too.
            if (message.type().equals("error") && !message.text().contains("401")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> asked.add(request.url()));
    }

    void asksAgainAfterATokenThatIsNotValid() {
        page.navigate(service.resolve("/#asOf=" + GoldenFigure.AS_OF + "&period=MONTH")
                .toString());
        enter("no.such.token");
        assertThat(page.locator("#sign-in-problem")).containsText("令牌无效");
        inBothLanguages(() -> AccessibilityAudit.check(page, "html"));
    }

    void signsIn() {
        page.getByLabel("访问令牌").focus();
        enter(token);
        assertThat(page.locator("#dashboard")).isFocused();
        assertThat(page.locator("#live")).containsText("实时更新");
    }

    /** Into the field that has the focus by itself. */
    private void enter(String token) {
        assertThat(page.getByLabel("访问令牌")).isFocused();
        page.keyboard().insertText(token);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    private void tabTo(Locator wanted) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    void readsAGoldenFigure() {
        Locator booster = page.locator(BOOSTER);
        assertThat(booster.locator(".value")).hasText("73.11%");
        assertThat(booster.locator(".part")).hasText("行业从业人员 · 5,099 ／ 6,974");
        assertThat(booster.locator(".fresh")).containsText("最新数据");
        assertThat(page.locator(".problem:visible")).hasCount(0);
    }

    void narrowsToConstructionSites() {
        tabTo(page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("场所类型").setExact(true)));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(BOOSTER + " .value")).hasText("72.00%");
        assertThat(page.locator("[data-metric='sites.registered'] .value")).hasText("51");
    }

    /** The rows add up to the figure; whoever closes them is where they were. */
    void drillsDownToRows() {
        tabTo(page.locator(BOOSTER).getByRole(AriaRole.BUTTON));
        page.keyboard().press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(dialog.locator(".sum")).containsText(Pattern.compile("合计与指标一致：1,638 ／ 2,275"));
        assertThat(dialog.locator("tbody th").allTextContents()).hasSize(51).doesNotHaveDuplicates();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.locator(BOOSTER).getByRole(AriaRole.BUTTON)).isFocused();
    }

    void switchesTheLanguage() {
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Site epidemic prevention");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(BOOSTER + " .part")).containsText("Site personnel");
        assertThat(page.locator(BOOSTER + " .value")).hasText("72.00%");
    }

    void isAccessible() {
        inBothLanguages(() -> {
            AccessibilityAudit.check(page, "html");
            page.locator(BOOSTER).getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("#rows tbody th").first()).isVisible();
            AccessibilityAudit.check(page, "#rows");
            page.keyboard().press("Escape");
        });
    }

    /** In English first, so that the page is Chinese again afterwards. */
    private void inBothLanguages(Runnable look) {
        for (String language : List.of("English", "中文")) {
            page.getByText(language, new Page.GetByTextOptions().setExact(true)).click();
            look.run();
        }
    }

    void exportsWhatIsShown() {
        Download download = page.waitForDownload(() -> page.locator("#export").click());
        assertThat(download.suggestedFilename()).isEqualTo("site-sentinel-" + GoldenFigure.AS_OF + ".csv");
        try {
            assertThat(Files.readString(download.path()))
                    .contains("Headline figures,vaccination.booster-coverage,")
                    .contains(",1638,2275,72,percent");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A site of another district reaches the page by itself: nothing is pressed. */
    void showsWhatIsNewByItself() {
        Locator registered = page.locator("[data-metric='sites.registered'] .value");
        page.navigate(service.resolve("/#asOf=2022-05-31&period=MONTH&district=" + ELSEWHERE)
                .toString());
        assertThat(registered).hasText("0");
        frontend.create(
                "/api/v1/sites",
                "seen-live",
                Map.of(
                        "type",
                        "CONSTRUCTION_SITE",
                        "name",
                        "湟中示例工地",
                        "district",
                        ELSEWHERE,
                        "address",
                        "示例路 1 号",
                        "registeredOn",
                        "2022-05-30",
                        "buildings",
                        List.of(Map.of("name", "1号楼"))));
        assertThat(registered).hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    void isReadableOnAPhone() {
        page.setViewportSize(390, 844);
        // Charts follow the window a moment later. What polls in the page itself is stopped by the page's own policy.
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
    }

    void signsOut() {
        page.setViewportSize(1440, 900);
        page.locator("#sign-out").click();
        assertThat(page.locator("#sign-in")).isVisible();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    /**
     * Nothing of elsewhere was loaded, no address held a token, and the browser had nothing to say against anything.
     */
    void leavesNothingBehind() {
        assertThat(complaints).isEmpty();
        assertThat(asked).allSatisfy(url -> {
            assertThat(url).startsWith(service.resolve("/").toString().replaceAll("/$", ""));
            assertThat(url).doesNotContain("eyJ");
        });
        context.close();
    }
}
