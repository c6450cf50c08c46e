package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core has to say against a page by WCAG 2.1, levels A and AA, on a desktop and on a phone. */
final class AccessibilityAudit {
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private AccessibilityAudit() {}

    /**
     * Finds nothing, or fails. Leaves the page as wide as a desktop.
     *
     * @param part a selector: what is looked at
     */
    static void check(Page page, String part) {
        isClean(page, part);
        page.setViewportSize(390, 844);
        isClean(page, part);
        page.setViewportSize(1440, 900);
    }

    private static void isClean(Page page, String part) {
        // Frames there are none: whatever takes a second window for them is not needed.
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .include(part)
                .withTags(LEVELS)
                .analyze();
        assertThat(found.getPasses()).isNotEmpty();
        assertThat(found.getViolations())
                .as("%s, %s wide, in %s", part, page.viewportSize().width, page.getAttribute("html", "lang"))
                .isEmpty();
    }
}
