package org.sitesentinel.reporting.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.reporting.briefing.BriefingFixture.BRIEFINGS;
import static org.sitesentinel.reporting.briefing.BriefingFixture.figures;
import static org.sitesentinel.reporting.briefing.BriefingFixture.id;
import static org.sitesentinel.reporting.briefing.BriefingFixture.paragraph;
import static org.sitesentinel.reporting.briefing.BriefingFixture.siteWith;
import static org.sitesentinel.reporting.briefing.BriefingFixture.step;
import static org.sitesentinel.reporting.briefing.BriefingFixture.tell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** What those who may not see small cells read in briefings: of 100 people 97 tell of three. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SmallFiguresTest {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String VACCINATION = paragraph("vaccination");

    @Inject
    EntityManager entityManager;

    @Test
    void readersSeeWhatTheLinksShowThem() {
        siteWith("159121", 100, 97, 50);
        String id = id("159121");

        Response read = inspectorOf("159121").get(BRIEFINGS + "/" + id);
        read.then()
                .statusCode(200)
                .body(VACCINATION + ".text.zh", equalTo("工地和小区从业人员约100人，完成前两针（略）人，接种率（略）%；完成加强针50人，接种率50.00%。"))
                .body(VACCINATION + ".text.en", containsString("(withheld) have the first two doses ((withheld)%)"))
                .body(VACCINATION + ".figures.primary.suppressed", equalTo(true))
                .body(VACCINATION + ".figures.primary.numerator", nullValue())
                .body(VACCINATION + ".figures.primary.denominator", nullValue())
                .body(VACCINATION + ".figures.primary.printed.zh", equalTo("（略）"))
                .body(VACCINATION + ".figures.booster.suppressed", nullValue());
        for (Map<String, Object> figure : figures(read)) {
            boolean shown =
                    inspectorOf("159121").get((String) figure.get("href")).path("total.suppressed") == null;
            boolean joinsShown = figure.get("whatIfHref") == null
                    || inspectorOf("159121")
                                    .get((String) figure.get("whatIfHref"))
                                    .path("total.suppressed")
                            == null;
            assertThat(figure.get("suppressed") == null)
                    .as(String.valueOf(figure.get("href")))
                    .isEqualTo(shown && joinsShown);
        }
        for (String role : new String[] {"analyst", "bureau-admin"}) {
            Caller.as(role)
                    .get(BRIEFINGS + "/" + id)
                    .then()
                    .body(VACCINATION + ".figures.primary.numerator", equalTo(97))
                    .body("document.sections.paragraphs.flatten().text.zh", everyItem(not(containsString("（略）"))));
        }
    }

    /** 88 of 92 tell of four; and so would all but these, for all is shown. */
    @Test
    void whatASmallFigureWouldFollowFromIsLeftOutToo() {
        siteWith("159127", 6974, 6558, 5099);
        TestLog.publish(TallyState.RECORDED, staff("159127", 92, 80, 88));
        TestLog.awaitApplied(TallyState.TOPIC);
        String id = id("159127");

        inspectorOf("159127")
                .get(BRIEFINGS + "/" + id)
                .then()
                .body(paragraph("bureau-staff") + ".figures.rate.suppressed", equalTo(true))
                .body(VACCINATION + ".figures.boosterRate.suppressed", equalTo(true))
                .body(VACCINATION + ".figures.primaryRate.printed.zh", equalTo("94.03"))
                .body(VACCINATION + ".figures.headcount.printed.zh", equalTo("约6974"));
        Caller.as("bureau-admin")
                .get(BRIEFINGS + "/" + id)
                .then()
                .body(paragraph("bureau-staff") + ".figures.rate.printed.zh", equalTo("95"))
                .body(VACCINATION + ".figures.boosterRate.printed.zh", equalTo("73.11"));
    }

    private static TallyState staff(String district, int headcount, int primary, int booster) {
        return new TallyState(
                "staff-" + district,
                1,
                Told.DAY,
                Instant.EPOCH,
                "bureau",
                Population.BUREAU_STAFF,
                district,
                null,
                Post.BUREAU_STAFF,
                headcount,
                primary,
                booster,
                0,
                0,
                0,
                0);
    }

    @Test
    void theHashIsForThoseWhoSeeAll() {
        siteWith("159122", 100, 97, 50);
        siteWith("159123", 100, 90, 50);
        String small = id("159122");
        String large = id("159123");
        step(small, "freezing", 1).then().statusCode(200).body("hash", notNullValue());
        step(large, "freezing", 1).then().statusCode(200);

        for (String part : new String[] {"", "/versions/2"}) {
            inspectorOf("159122").get(BRIEFINGS + "/" + small + part).then().body("hash", nullValue());
            inspectorOf("159123").get(BRIEFINGS + "/" + large + part).then().body("hash", notNullValue());
            Caller.as("analyst").get(BRIEFINGS + "/" + small + part).then().body("hash", notNullValue());
        }
        String ofSecond = "items[1].hash";
        inspectorOf("159122").get(BRIEFINGS + "/" + small + "/versions").then().body(ofSecond, nullValue());
        Caller.as("analyst").get(BRIEFINGS + "/" + small + "/versions").then().body(ofSecond, notNullValue());
    }

    @Test
    void neitherVersionsNorDifferencesTellMore() {
        SiteRef site = siteWith("159124", 100, 97, 50);
        String before = id("159124");
        tell(site, 2, 100, 98, 60);
        String after = id("159124");

        inspectorOf("159124")
                .get(BRIEFINGS + "/" + before + "/versions/1")
                .then()
                .body(VACCINATION + ".figures.primary.numerator", nullValue())
                .body(VACCINATION + ".text.zh", containsString("（略）"));
        String primary = "figures.find { it.paragraph == 'vaccination' && it.figure == 'primary' }";
        String booster = "figures.find { it.paragraph == 'vaccination' && it.figure == 'booster' }";
        inspectorOf("159124")
                .get(BRIEFINGS + "/" + after + "/diff?against=" + before)
                .then()
                .statusCode(200)
                .body(primary + ".before.suppressed", equalTo(true))
                .body(primary + ".before.numerator", nullValue())
                .body(primary + ".after.numerator", nullValue())
                .body(primary + ".numeratorBy", nullValue())
                .body(booster + ".numeratorBy", equalTo(10))
                .body("texts.find { it.paragraph == 'vaccination' }.before.en", containsString("(withheld)"));
    }

    @Test
    void noFormTellsMore() throws IOException {
        siteWith("159125", 100, 97, 50);
        String id = id("159125");

        for (String form : List.of("text/html", "text/markdown", WORD)) {
            Response all = print(id, form, "analyst");
            Response some = print(id, form, "inspector");

            assertThat(text(all, form)).contains("97.00").doesNotContain("（略）");
            assertThat(text(some, form)).contains("（略）", "50.00").doesNotContain("97.00", "97人", "97 / 100");
            assertThat(some.header("ETag")).isNotEqualTo(all.header("ETag"));
            assertThat(some.header("Vary")).contains("Authorization");
        }
    }

    /** Its sentences had no places, and its links ask what is known now. */
    @Test
    void aBriefingFromBeforeIsStillRead() {
        siteWith("159126", 100, 90, 50);
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("""
                        insert into briefing (id, version, district, as_of, status, template, template_version, document,
                            hash, issued_by, issued_at, changed_by, changed_at, frozen_at)
                        values (:id, 1, '159126', '2022-03-31', 'FROZEN', 'housing-bureau', 0, cast(:document as jsonb),
                            :hash, 'x', now(), 'x', now(), now())""")
                .setParameter("id", id)
                .setParameter("hash", "0".repeat(64))
                .setParameter("document", """
                        {"title": {"zh": "旧", "en": "Old"}, "sections": [{"heading": {"zh": "一", "en": "1"}, "paragraphs": [
                          {"id": "p", "text": {"zh": "加强针2人", "en": "2 boosters"}, "figures": {"b": {
                            "printed": {"zh": "2", "en": "2"}, "metric": "vaccination.booster-coverage",
                            "href": "/api/v1/metrics/vaccination.booster-coverage?asOf=2022-03-31&district=159126",
                            "numerator": 2, "denominator": 100}}},
                          {"id": "q", "text": {"zh": "无此指标", "en": "gone"}, "figures": {"g": {
                            "printed": {"zh": "8", "en": "8"}, "metric": "gone",
                            "href": "/api/v1/metrics/gone?asOf=2022-03-31", "numerator": 8}}}]}]}""")
                .executeUpdate());

        Caller.as("analyst")
                .get(BRIEFINGS + "/" + id)
                .then()
                .statusCode(200)
                .body("hash", notNullValue())
                .body(paragraph("p") + ".text.en", equalTo("2 boosters"))
                .body(paragraph("q") + ".text.en", equalTo("gone"));
        inspectorOf("159126")
                .get(BRIEFINGS + "/" + id)
                .then()
                .statusCode(200)
                .body("hash", nullValue())
                .body(paragraph("p") + ".text.en", equalTo("(withheld)"))
                .body(paragraph("q") + ".text.en", equalTo("(withheld)"));
    }

    /** Of one district: what is few elsewhere leaves nothing out. */
    private static RequestSpecification inspectorOf(String district) {
        return Caller.with(Caller.token("inspector").districts(district));
    }

    private static Response print(String id, String form, String role) {
        Response answer = RestAssured.given()
                .auth()
                .oauth2(Caller.token(role).districts("159125").sign())
                .accept(form)
                .header("Accept-Language", "zh")
                .get(BRIEFINGS + "/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String text(Response answer, String form) throws IOException {
        if (!form.equals(WORD)) {
            return answer.asString();
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.asByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
