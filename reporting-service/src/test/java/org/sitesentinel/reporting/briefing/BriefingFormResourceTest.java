package org.sitesentinel.reporting.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.sitesentinel.reporting.briefing.BriefingFixture.BRIEFINGS;
import static org.sitesentinel.reporting.briefing.BriefingFixture.id;
import static org.sitesentinel.reporting.briefing.BriefingFixture.siteWith;
import static org.sitesentinel.reporting.briefing.BriefingFixture.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

/** Briefings as pages, as Markdown and as Word documents. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BriefingFormResourceTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String HOSTILE = "<script>alert(1)</script>[x](javascript:alert(1)) & \"'`";

    @Test
    void aPageLinksEveryFigureToItsQuestion() {
        siteWith("157001", 6974, 6558, 5099);
        String page = print(id("157001"), "text/html", "zh-CN")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh-CN")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .asString();

        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "行业场所疫情防控工作情况（截至2022年3月31日）", "草稿", "（一）")
                .contains(
                        "<a href=\"/api/v1/metrics/vaccination.booster-coverage?asOf=2022-03-31&amp;district=157001"
                                + "&amp;population=SITE_PERSONNEL&amp;knownAt=1970-01-01T00:00:01Z\" title=\"加强针接种率: 5099 / 6974\">73.11</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, zh-CN, 数据截至2022年3月31日",
        "en, en, Figures at the end of 31 March 2022",
        "'de, en;q=0.5', en, Figures at the end of 31 March 2022",
        "fr, zh-CN, 数据截至2022年3月31日",
    })
    void speaksTheReadersLanguage(String accepted, String language, String imprint) {
        String id = id("157002");
        for (String form : List.of("text/html", "text/markdown")) {
            print(id, form, accepted)
                    .then()
                    .header("Content-Language", language)
                    .body(containsString(imprint));
        }
    }

    @Test
    void markdownHoldsAddressesThatWorkElsewhere() {
        siteWith("157003", 6974, 6558, 5099);
        String id = id("157003");
        step(id, "freezing", 1).then().statusCode(200);
        String hash = Caller.as("analyst").get(BRIEFINGS + "/" + id).path("hash");

        String text = print(id, "text/markdown", "en")
                .then()
                .statusCode(200)
                .contentType("text/markdown;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"briefing-157003-2022-03-31.md\"")
                .extract()
                .asString();

        assertThat(text)
                .contains("# Epidemic prevention", "## 2. Problems found", "*Final*", "SHA-256 " + hash)
                .contains("[94.03](http://127.0.0.1:8085/api/v1/metrics/vaccination.primary-coverage?asOf=2022-03-31"
                        + "&district=157003&population=SITE_PERSONNEL&knownAt=1970-01-01T00:00:01Z)")
                .contains("Newest record that it counts: 1970-01-01 08:00");
    }

    @Test
    void aWordDocumentOpensAndHoldsEverything() throws IOException {
        siteWith("157004", 6974, 6558, 5099);
        String id = id("157004");
        Response answer = print(id, WORD, "zh-CN");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("briefing-157004-2022-03-31.docx");
        List<String> said =
                Caller.as("analyst").get(BRIEFINGS + "/" + id).path("document.sections.paragraphs.flatten().text.zh");

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.asByteArray()))) {
            List<String> lines = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(lines).contains("行业场所疫情防控工作情况（截至2022年3月31日）", "一、已开展的工作", "二、发现的问题");
            for (String text : said) {
                assertThat(lines).anyMatch(line -> line.endsWith(text));
            }
            assertThat(document.getParagraphs().stream()
                            .flatMap(line -> line.getRuns().stream())
                            .filter(run -> run instanceof XWPFHyperlinkRun
                                    && run.text().equals("73.11"))
                            .map(run -> ((XWPFHyperlinkRun) run)
                                    .getHyperlink(document)
                                    .getURL()))
                    .contains("http://127.0.0.1:8085/api/v1/metrics/vaccination.booster-coverage?asOf=2022-03-31"
                            + "&district=157004&population=SITE_PERSONNEL&knownAt=1970-01-01T00:00:01Z");
        }
    }

    @Test
    void whateverATemplateSaysStaysAText() throws IOException {
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "title",
                        Map.of("zh", HOSTILE, "en", HOSTILE),
                        "sections",
                        List.of(Map.of(
                                "id",
                                "only",
                                "heading",
                                Map.of("zh", HOSTILE, "en", HOSTILE),
                                "paragraphs",
                                List.of(Map.of(
                                        "id", "one", "text", Map.of("zh", "1. 一" + HOSTILE, "en", "- x # y")))))))
                .put("/api/v1/briefing-templates/hostile")
                .then()
                .statusCode(200);
        String id = Caller.as("bureau-admin")
                .body("{\"district\": \"157005\", \"asOf\": \"2022-03-31\", \"template\": \"hostile\"}")
                .post(BRIEFINGS)
                .path("id");

        assertThat(print(id, "text/html", "zh").asString())
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
        String markdown = print(id, "text/markdown", "zh").asString();
        assertThat(markdown).contains("\\<script\\>", "\\[x\\](", "\n1\\. 一");
        assertThat(markdown.replaceAll("\\\\.", "")).doesNotContain("<", "[", "`");
        assertThat(print(id, "text/markdown", "en").asString()).contains("\n\\- x \\# y\n");
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(print(id, WORD, "zh").asByteArray()))) {
            assertThat(document.getParagraphs().get(0).getText()).startsWith("<script>alert(1)</script>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', text/html",
        "'text/markdown, text/html;q=0.5', text/markdown",
        "text/*, text/html",
    })
    void answersInTheFormThatIsAskedFor(String accepted, String form) {
        print(id("157006"), accepted, "zh").then().statusCode(200).contentType(startsWith(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png"})
    void hasNoOtherForms(String accepted) {
        print(id("157006"), accepted, "zh").then().statusCode(406);
    }

    @Test
    void isNotSentAgainWhileItIsTheSame() {
        String id = id("157007");
        String tag = print(id, "text/html", "zh").header("ETag");

        RestAssured.given()
                .auth()
                .oauth2(Caller.token("analyst").sign())
                .accept("text/html")
                .header("Accept-Language", "zh")
                .header("If-None-Match", tag)
                .get(BRIEFINGS + "/" + id)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        assertThat(print(id, "text/html", "en").header("ETag")).isNotEqualTo(tag);
        step(id, "freezing", 1).then().statusCode(200);
        assertThat(print(id, "text/html", "zh").header("ETag")).isNotEqualTo(tag);
    }

    private static Response print(String id, String form, String language) {
        return RestAssured.given()
                .auth()
                .oauth2(Caller.token("analyst").sign())
                .accept(form)
                .header("Accept-Language", language)
                .get(BRIEFINGS + "/" + id);
    }
}
