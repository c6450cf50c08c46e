package org.sitesentinel.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a browser would find out too late, or not at all. */
class PageTest {
    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final Path PARTS = RESOURCES.resolve("dashboard");
    private static final Pattern IMPORTS = Pattern.compile("from '([^']+)'");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([\\w-]+)'");
    private static final Pattern KEYS = Pattern.compile("(?:^|[,{]\\s*|\\n\\s*)(?:'([\\w-]+)'|(\\w+)): '");

    @Test
    void everyImportIsThere() throws IOException {
        for (Path module : modules()) {
            for (String imported : all(IMPORTS, Files.readString(module))) {
                if (imported.startsWith("/webjars/")) {
                    assertThat(getClass().getResource("/META-INF/resources" + imported))
                            .as("%s in %s", imported, module)
                            .isNotNull();
                } else {
                    assertThat(PARTS.resolve(imported)).as("in %s", module).exists();
                }
            }
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("texts-en.js")).isEqualTo(keys("texts-zh.js"));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> known = keys("texts-en.js");
        for (Path module : modules()) {
            assertThat(known).as("of %s", module).containsAll(all(ASKED, Files.readString(module)));
        }
        assertThat(known)
                .containsAll(all(
                        Pattern.compile("data-(?:text|label)=\"(\\w+)\""),
                        Files.readString(RESOURCES.resolve("index.html"))));
    }

    @Test
    void noMarkupIsMadeOfTexts() throws IOException {
        for (Path module : modules()) {
            assertThat(Files.readString(module))
                    .as(module.toString())
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");
        }
    }

    @Test
    void thePageHoldsNoScriptAndNoStyleOfItsOwn() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("index.html")))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son\\w+=|https?://");
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.list(PARTS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(String file) throws IOException {
        return KEYS.matcher(Files.readString(PARTS.resolve(file)))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(PageTest::first).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(MatchResult found) {
        return found.group(1);
    }
}
