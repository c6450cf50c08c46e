package org.sitesentinel.platform.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, driven by Playwright, which downloads none: the file that the system property
 * {@code site-sentinel.chromium} names, else the first on the path.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // The sandbox cannot be had as root, nor in most containers; all that is visited is ours.
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** Starts it; where there is none the test is skipped, and says so where nobody can overlook it. */
    public static Chromium startOrSkip() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            System.err.println("""

                    ********************************************************************************
                    * THE DASHBOARD IS NOT TESTED: there is no Chromium on the PATH of this machine.
                    * Install it (Debian: apt-get install chromium), or name its file with
                    * -Dsite-sentinel.chromium=/path/to/chromium
                    ********************************************************************************
                    """);
        }
        Assumptions.assumeTrue(executable.isPresent(), "There is no Chromium on the PATH of this machine.");
        return new Chromium(executable.get());
    }

    /** A window of its own, with nothing kept from another. */
    public BrowserContext open(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    private static Optional<Path> find() {
        String named = System.getProperty("site-sentinel.chromium", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(browser, playwright).forEach(Chromium::close);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }
}
