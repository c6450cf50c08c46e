package org.sitesentinel.reporting.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.reporting.briefing.BriefingFixture.BRIEFINGS;
import static org.sitesentinel.reporting.briefing.BriefingFixture.drafted;
import static org.sitesentinel.reporting.briefing.BriefingFixture.id;
import static org.sitesentinel.reporting.briefing.BriefingFixture.paragraph;
import static org.sitesentinel.reporting.briefing.BriefingFixture.siteWith;
import static org.sitesentinel.reporting.briefing.BriefingFixture.step;
import static org.sitesentinel.reporting.briefing.BriefingFixture.tell;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BriefingResourceTest {
    private static final String VACCINATION = paragraph("vaccination");

    @Inject
    EntityManager entityManager;

    @Test
    void everyFigureIsTheAnswerToItsOwnQuestion() {
        siteWith("156001", 6974, 6558, 5099);

        Response briefing = drafted("156001")
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("template", equalTo("housing-bureau"))
                .body("templateVersion", equalTo(1))
                .body("hash", nullValue())
                .body(VACCINATION + ".text.zh", containsString("接种率94.03%"))
                .body(VACCINATION + ".text.en", containsString("a booster (73.11%)"))
                .body(VACCINATION + ".figures.boosterRate.numerator", equalTo(5099))
                .body("document.sections.paragraphs.flatten().text.zh", not(hasItem(containsString("{"))))
                .body("document.sections.paragraphs.flatten().text.en", not(hasItem(containsString("{"))))
                .extract()
                .response();

        Caller.as("analyst")
                .get(briefing.<String>path(VACCINATION + ".figures.boosterRate.href"))
                .then()
                .statusCode(200)
                .body("total.numerator", equalTo(5099));
        Caller.as("analyst")
                .get(briefing.<String>path(VACCINATION + ".figures.boosterRate.rows"))
                .then()
                .statusCode(200)
                .body("items.numerator.sum()", equalTo(5099));
    }

    @Test
    void aFigureOfAPeriodCountsWhatHappenedInIt() {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, "156016");
        TestLog.publish(InspectionState.RECORDED, Told.inspected(site, Told.DAY, 0));
        TestLog.publish(
                InspectionState.RECORDED,
                Told.inspected(Told.site(SiteType.OFFICE_BUILDING, "156016"), Told.DAY.minusDays(7), 0));
        TestLog.awaitApplied(InspectionState.TOPIC);
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body("""
                        {"title": {"zh": "一周", "en": "A week"}, "sections": [{"id": "only",
                          "heading": {"zh": "一", "en": "1"}, "paragraphs": [{"id": "inspected",
                            "text": {"zh": "{week}/{all}", "en": "{week} of {all}"}, "figures": [
                              {"name": "week", "metric": "inspections.sites-inspected", "period": "LAST_7_DAYS"},
                              {"name": "all", "metric": "inspections.sites-inspected"}]}]}]}""")
                .put("/api/v1/briefing-templates/one-week")
                .then()
                .statusCode(200);

        String href = Caller.as("bureau-admin")
                .body("{\"district\": \"156016\", \"asOf\": \"2022-03-31\", \"template\": \"one-week\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(201)
                .body(paragraph("inspected") + ".text.en", equalTo("1 of 2"))
                .extract()
                .path(paragraph("inspected") + ".figures.week.href");
        Caller.as("analyst").get(href).then().statusCode(200).body("total.numerator", equalTo(1));
    }

    @Test
    void aProblemIsToldOnlyWhereItIsOne() {
        siteWith("156011", 100, 95, 79);
        siteWith("156012", 100, 95, 80);

        drafted("156011")
                .body("document.sections[1].paragraphs.id", contains("booster-below-target"))
                .body(paragraph("booster-below-target") + ".text.zh", equalTo("加强针接种率79.00%，未达到80%的目标，还有21人未接种。"));
        drafted("156012").body("document.sections[1].paragraphs.id", contains("problems-otherwise"));
    }

    @Test
    void tellsOfTalliesThatGrewStale() {
        siteWith("156015", 100, 95, 90);

        Caller.as("bureau-admin")
                .body("{\"district\": \"156015\", \"asOf\": \"2022-04-08\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(201)
                .body("document.sections[1].paragraphs.id", contains("reporters-stale"))
                .body(paragraph("reporters-stale") + ".text.en", containsString("1 are older than 7 days"));
    }

    @Test
    void aDraftIsComputedAfreshAndAFrozenBriefingNeverAgain() {
        SiteRef site = siteWith("156002", 100, 90, 50);
        String id = id("156002");

        tell(site, 2, 100, 90, 60);
        step(id, "recomputation", 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(VACCINATION + ".figures.booster.numerator", equalTo(60));
        step(id, "freezing", 2)
                .then()
                .statusCode(200)
                .body("status", equalTo("FROZEN"))
                .body("hash", notNullValue())
                .body("frozenAt", notNullValue());
        tell(site, 3, 100, 90, 70);

        step(id, "recomputation", 3).then().statusCode(409).body("type", containsString("briefing-frozen"));
        step(id, "freezing", 3).then().statusCode(409).body("type", containsString("briefing-frozen"));
        step(id, "publication", 3)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());
        step(id, "publication", 4).then().statusCode(409).body("type", containsString("briefing-published"));
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + id)
                .then()
                .header("ETag", "\"4\"")
                .body(VACCINATION + ".figures.booster.numerator", equalTo(60));
        drafted("156002").body(VACCINATION + ".figures.booster.numerator", equalTo(70));
        Caller.as("analyst")
                .get(BRIEFINGS + "?district=156002&limit=1&status=PUBLISHED&asOf=2022-03-31&template=housing-bureau")
                .then()
                .body("items.id", contains(id))
                .body("items[0].title.en", equalTo("Epidemic prevention at sites of the sector, as of 31 March 2022"));
    }

    @Test
    void itsHistoryKeepsWhatItSaid() {
        SiteRef site = siteWith("156006", 100, 90, 50);
        String id = id("156006");
        tell(site, 2, 100, 90, 60);
        step(id, "recomputation", 1).then().statusCode(200);
        step(id, "freezing", 2).then().statusCode(200);

        String next = Caller.as("analyst")
                .get(BRIEFINGS + "/" + id + "/versions?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.status", contains("DRAFT", "DRAFT"))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + id + "/versions?cursor=" + next)
                .then()
                .body("items.status", contains("FROZEN"))
                .body("items.hash[0]", notNullValue());
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body(VACCINATION + ".figures.booster.numerator", equalTo(50));
        Caller.as("analyst").get(BRIEFINGS + "/" + id + "/versions/9").then().statusCode(404);
        Caller.as("analyst").get(BRIEFINGS + "/" + id + "/versions/x").then().statusCode(404);
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + id + "/versions?cursor=AAAA")
                .then()
                .statusCode(400);
    }

    @Test
    void whoeverHoldsTheJsonCanComputeTheHashAgain() throws IOException, NoSuchAlgorithmException {
        siteWith("156007", 100, 90, 50);
        String id = id("156007");
        step(id, "freezing", 1).then().statusCode(200);
        String answer = Caller.as("analyst").get(BRIEFINGS + "/" + id).asString();

        ObjectMapper sorting = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        Map<?, ?> briefing = sorting.readValue(answer, Map.class);
        Map<String, Object> sealed = new TreeMap<>();
        for (String member : new String[] {"asOf", "district", "document", "template", "templateVersion"}) {
            sealed.put(member, briefing.get(member));
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(sorting.writeValueAsBytes(sealed));
        assertThat(briefing.get("hash")).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void theDatabaseRefusesToWriteAFrozenBriefingAgain() {
        String id = id("156008");
        step(id, "freezing", 1).then().statusCode(200);

        for (String change : new String[] {"document = '{}'", "status = 'DRAFT', frozen_at = null", "hash = null"}) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> entityManager
                            .createNativeQuery("update briefing set " + change + " where id = :id")
                            .setParameter("id", UUID.fromString(id))
                            .executeUpdate()))
                    .hasStackTraceContaining("is frozen");
        }
    }

    @Test
    void aStepNamesTheVersionItStartsFrom() {
        String id = id("156009");

        for (String step : new String[] {"recomputation", "freezing", "publication"}) {
            step(id, step, 9).then().statusCode(412).body("currentVersion", equalTo(1));
            Caller.as("bureau-admin")
                    .post(BRIEFINGS + "/" + id + "/" + step)
                    .then()
                    .statusCode(428);
            Caller.as("bureau-admin")
                    .header("If-Match", "\"1\"")
                    .post(BRIEFINGS + "/" + UUID.randomUUID() + "/" + step)
                    .then()
                    .statusCode(404);
        }
        step(id, "publication", 1).then().statusCode(409).body("type", containsString("briefing-not-frozen"));
    }

    @Test
    void isHeldAgainstAnEarlierOne() {
        SiteRef site = siteWith("156010", 100, 95, 70);
        String before = id("156010");
        tell(site, 2, 100, 95, 85);
        String after = id("156010");

        String booster = "figures.find { it.paragraph == 'vaccination' && it.figure == 'booster' }";
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + after + "/diff?against=" + before)
                .then()
                .statusCode(200)
                .body("briefing", equalTo(after))
                .body("against", equalTo(before))
                .body(booster + ".change", equalTo("CHANGED"))
                .body(booster + ".before.numerator", equalTo(70))
                .body(booster + ".after.numerator", equalTo(85))
                .body(booster + ".numeratorBy", equalTo(15))
                .body("texts.find { it.paragraph == 'booster-below-target' }.change", equalTo("REMOVED"))
                .body("texts.find { it.paragraph == 'problems-otherwise' }.change", equalTo("ADDED"))
                .body("texts.find { it.paragraph == 'vaccination' }.change", equalTo("CHANGED"))
                .body("texts.find { it.paragraph == 'title' }.change", equalTo("SAME"));
        Caller.as("analyst").get(BRIEFINGS + "/" + after + "/diff").then().statusCode(400);
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + after + "/diff?against=1%27%20or%201")
                .then()
                .statusCode(400);
        Caller.as("analyst")
                .get(BRIEFINGS + "/" + after + "/diff?against=" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?against"));
        Caller.with(Caller.token("analyst").districts("156010"))
                .get(BRIEFINGS + "/" + after + "/diff?against=" + id("156011"))
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"district\": \"63\"}",
                "{\"district\": \"630104\", \"asOf\": \"2999-01-01\"}",
                "[]",
                "{\"district\": \"630104\", \"x\": 1}"
            })
    void refusesWhatIsNoBriefing(String body) {
        Caller.as("bureau-admin").body(body).post(BRIEFINGS).then().statusCode(400);
    }

    @Test
    void refusesATemplateThatIsNotThere() {
        Caller.as("bureau-admin")
                .body("{\"district\": \"156003\", \"template\": \"'; drop table briefing; --\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/template"))
                .body("errors.code", contains("unknown-template"));
    }

    @Test
    void saysSoWhereATemplateHasOutlivedAMetric() {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery("""
                        insert into briefing_template (id, version, content, changed_by, changed_at)
                        select 'outlived', 1, cast(replace(cast(content as text), 'sites.registered', 'sites.gone') as jsonb), 'x', now()
                        from briefing_template where id = 'housing-bureau' and version = 1""").executeUpdate());

        Caller.as("bureau-admin")
                .body("{\"district\": \"156014\", \"template\": \"outlived\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(409)
                .body("type", containsString("template-outdated"))
                .body("name", equalTo("sites.gone"));
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("bureau-admin")
                .body("{\"asOf\": \"2022-13-01\", \"title\": \"x\"}")
                .post(BRIEFINGS)
                .then()
                .body("errors.code", containsInAnyOrder("date", "required", "unknown-field"));
        Caller.as("analyst")
                .get(BRIEFINGS + "?status=LOST&asOf=yesterday&limit=0&colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("enum", "date", "unknown-parameter"));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = id("156003");
        var stranger = Caller.token("bureau-admin").districts("11");

        for (String part : new String[] {"", "/versions", "/versions/1", "/diff?against=" + id}) {
            Caller.with(stranger).get(BRIEFINGS + "/" + id + part).then().statusCode(404);
        }
        for (String step : new String[] {"recomputation", "freezing", "publication"}) {
            Caller.with(stranger)
                    .header("If-Match", "\"1\"")
                    .post(BRIEFINGS + "/" + id + "/" + step)
                    .then()
                    .statusCode(404);
        }
        Caller.with(stranger)
                .accept("text/html")
                .get(BRIEFINGS + "/" + id)
                .then()
                .statusCode(404);
        Caller.with(stranger).get(BRIEFINGS).then().body("items", hasSize(0));
        Caller.with(stranger)
                .body("{\"district\": \"156003\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(422);
        Caller.with(Caller.token("analyst").sites(UUID.randomUUID().toString()))
                .get(BRIEFINGS + "/" + id)
                .then()
                .statusCode(404);
        Caller.as("analyst").get(BRIEFINGS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 201, 200, 200",
        "analyst, 403, 200, 403",
        "inspector, 403, 200, 403",
        "site-operator, 403, 403, 403",
        "frontend, 403, 403, 403",
        "district-system, 403, 403, 403",
        "privacy-officer, 403, 403, 403",
    })
    void asksForARole(String role, int create, int read, int change) {
        String id = id("156013");
        Caller.as(role)
                .body("{\"district\": \"156013\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(create);
        for (String part : new String[] {"", "/versions", "/versions/1", "/diff?against=" + id}) {
            Caller.as(role).get(BRIEFINGS + "/" + id + part).then().statusCode(read);
        }
        long version = 1;
        for (String step : new String[] {"recomputation", "freezing", "publication"}) {
            Caller.as(role)
                    .header("If-Match", "\"" + version++ + "\"")
                    .post(BRIEFINGS + "/" + id + "/" + step)
                    .then()
                    .statusCode(change);
        }
    }

    @Test
    void theSameKeyGetsTheSameBriefing() {
        String body = "{\"district\": \"156004\"}";
        String first = Caller.as("bureau-admin")
                .header("Idempotency-Key", "b1")
                .body(body)
                .post(BRIEFINGS)
                .path("id");

        Caller.as("bureau-admin")
                .header("Idempotency-Key", "b1")
                .body(body)
                .post(BRIEFINGS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        Caller.as("bureau-admin")
                .header("Idempotency-Key", "b1")
                .body("{\"district\": \"156005\"}")
                .post(BRIEFINGS)
                .then()
                .statusCode(422);
        assertThat(TestLog.count("select count(*) from briefing where district = '156004'"))
                .isEqualTo(1);
    }
}
