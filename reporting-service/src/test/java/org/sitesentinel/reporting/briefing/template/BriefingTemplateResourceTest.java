package org.sitesentinel.reporting.briefing.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BriefingTemplateResourceTest {
    private static final String TEMPLATES = "/api/v1/briefing-templates";

    @Inject
    ShippedTemplate shipped;

    @Inject
    EntityManager entityManager;

    @Test
    void theShippedTemplateIsThereAndIsOneThatWouldBeTaken() {
        Response found = Caller.as("inspector").get(TEMPLATES + "/housing-bureau");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.<List<String>>path("sections.id")).containsExactly("work", "problems", "next");

        put("copy-of-shipped", 0, Map.of("title", found.path("title"), "sections", found.path("sections")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void isPutInPlaceOnceHoweverOftenTheServiceStarts() {
        shipped.putInPlace(new StartupEvent());

        assertThat(TestLog.count("select count(*) from briefing_template where id = 'housing-bureau'"))
                .isEqualTo(1);
    }

    @Test
    void followsTheServiceUntilSomebodyEditsIt() {
        change(
                "update briefing_template set content = jsonb_set(content, array['title', 'en'], '\"Of old\"') where id = 'housing-bureau'");
        try {
            shipped.putInPlace(new StartupEvent());
            Caller.as("analyst")
                    .get(TEMPLATES + "/housing-bureau")
                    .then()
                    .body("version", equalTo(2))
                    .body("title.en", not(equalTo("Of old")));

            put("housing-bureau", 2, template("本局模板", "Our own")).then().statusCode(200);
            shipped.putInPlace(new StartupEvent());
            Caller.as("analyst").get(TEMPLATES + "/housing-bureau").then().body("title.en", equalTo("Our own"));
        } finally {
            change("delete from briefing_template where id = 'housing-bureau'");
            shipped.putInPlace(new StartupEvent());
        }
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void eachEditIsAVersionAndNoneIsLost() {
        put("edited", 0, template("第一版", "First")).then().statusCode(200).body("version", equalTo(1));
        put("edited", 1, template("第二版", "Second")).then().statusCode(200).body("changedBy", notNullValue());

        Caller.as("analyst")
                .get(TEMPLATES + "/edited")
                .then()
                .header("ETag", "\"2\"")
                .body("title.zh", equalTo("第二版"));
        Caller.as("analyst")
                .get(TEMPLATES + "/edited/versions/1")
                .then()
                .statusCode(200)
                .body("title.en", equalTo("First"));
        String next = Caller.as("analyst")
                .get(TEMPLATES + "/edited/versions?limit=1")
                .then()
                .body("items.version", contains(2))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(TEMPLATES + "/edited/versions?limit=1&cursor=" + next)
                .then()
                .body("items.version", contains(1))
                .body("nextCursor", equalTo(null));
    }

    @Test
    void listsEachInItsCurrentVersion() {
        put("listed-a", 0, template("甲", "A"));
        put("listed-a", 1, template("乙", "B"));
        put("listed-b", 0, template("丙", "C"));

        String first = Caller.as("analyst").get(TEMPLATES + "?limit=1").path("nextCursor");
        assertThat(first).isNotNull();
        Caller.as("analyst")
                .get(TEMPLATES)
                .then()
                .body("items.id", hasItem("listed-b"))
                .body("items.findAll { it.id == 'listed-a' }.version", contains(2));
        Caller.as("analyst").get(TEMPLATES + "?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void aChangeNamesTheVersionItStartsFrom() {
        put("guarded", 0, template("一", "One")).then().statusCode(200);

        put("guarded", 0, template("二", "Two")).then().statusCode(412).body("currentVersion", equalTo(1));
        put("guarded", 7, template("二", "Two")).then().statusCode(412);
        Caller.as("bureau-admin")
                .body(template("二", "Two"))
                .put(TEMPLATES + "/guarded")
                .then()
                .statusCode(428);
    }

    @Test
    void ofTwoWhoEditAtOnceOneIsTaken() throws Exception {
        put("contested", 0, template("一", "One")).then().statusCode(200);
        ExecutorService editors = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> edit =
                    () -> put("contested", 1, template("二", "Two")).statusCode();
            List<Integer> answers = editors.invokeAll(Collections.nCopies(4, edit)).stream()
                    .map(BriefingTemplateResourceTest::done)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        } finally {
            editors.shutdownNow();
        }
        assertThat(TestLog.count("select count(*) from briefing_template where id = 'contested'"))
                .isEqualTo(2);
    }

    private static int done(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void isCheckedAsAWhole() {
        String body = """
                {"title": {"zh": "标题 {nobody}", "en": "Title {"},
                 "sections": [{"id": "work", "heading": {"zh": "一", "en": ""}, "paragraphs": [
                   {"id": "one", "text": {"zh": "{a}{b}{missing}", "en": "{a}"},
                    "figures": [
                      {"name": "a", "metric": "no.such-metric"},
                      {"name": "b", "metric": "sites.registered", "whatIfJoinedBy": "vaccination.booster-coverage", "period": "THIS_WEEK",
                       "filter": [{"dimension": "colour", "value": "RED"}, {"dimension": "siteType", "value": "CASTLE"},
                                  {"dimension": "district", "value": "630105"}, {"dimension": "population", "value": "SITE_PERSONNEL"}],
                       "print": {"rounding": "SIDEWAYS", "decimals": 9, "timeUnit": "WEEKS"}},
                      {"name": "asOf", "metric": "sites.registered"},
                      {"name": "unused", "metric": "sites.registered"}],
                    "when": [{"figure": "nothing", "is": "LESS", "than": 1}, {"figure": "a", "is": "LESS"},
                             {"figure": "a", "is": "BIGGER", "than": 1, "thanFigure": "b"}]},
                   {"id": "one", "text": {"zh": "又", "en": "Again"}, "colour": "red"}]}]}""";

        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(TEMPLATES + "/refused")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/title/zh unknown-placeholder",
                                "/title/en unknown-placeholder",
                                "/sections/0/heading/en required",
                                "/sections/0/paragraphs/0/text/zh unknown-placeholder",
                                "/sections/0/paragraphs/0/figures/0/metric unknown-metric",
                                "/sections/0/paragraphs/0/figures/1/whatIfJoinedBy not-a-count",
                                "/sections/0/paragraphs/0/figures/1/period not-in-periods",
                                "/sections/0/paragraphs/0/figures/1/filter/0/dimension not-its-dimension",
                                "/sections/0/paragraphs/0/figures/1/filter/1/value enum",
                                "/sections/0/paragraphs/0/figures/1/filter/2/dimension district-of-briefing",
                                "/sections/0/paragraphs/0/figures/1/filter/3/dimension not-its-dimension",
                                "/sections/0/paragraphs/0/figures/1/print/rounding enum",
                                "/sections/0/paragraphs/0/figures/1/print/decimals max",
                                "/sections/0/paragraphs/0/figures/1/print/timeUnit not-in-days",
                                "/sections/0/paragraphs/0/figures/2/name reserved",
                                "/sections/0/paragraphs/0/figures/3/name unused-figure",
                                "/sections/0/paragraphs/0/when/0/figure unknown-figure",
                                "/sections/0/paragraphs/0/when/1 one-threshold",
                                "/sections/0/paragraphs/0/when/2 one-threshold",
                                "/sections/0/paragraphs/0/when/2/is enum",
                                "/sections/0/paragraphs/1/id repeated",
                                "/sections/0/paragraphs/1 unknown-field"));
        Caller.as("analyst").get(TEMPLATES + "/refused").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"title\": {\"zh\": \"一\", \"en\": \"1\"}, \"sections\": []}",
                "{\"title\": \"一\", \"sections\": {}}",
                "{\"title\": {\"zh\": \"一\\u0001\", \"en\": \"1\"}, \"sections\": [{\"id\": \"a\", \"heading\": {\"zh\": \"一\", \"en\": \"1\"}, \"paragraphs\": [{\"id\": \"b\", \"text\": {\"zh\": \"一\", \"en\": \"1\"}}]}]}",
                "{\"title\": {\"zh\": \"\\u0000\", \"en\": \"1\"}, \"sections\": [null]}",
                "{\"title\": {\"zh\": \"一\", \"en\": \"1\"}, \"sections\": [{\"id\": \"A B\", \"paragraphs\": [{}]}]}",
                "{\"title\": {\"zh\": \"一\", \"en\": \"1\"}, \"sections\": [{\"id\": \"a\", \"paragraphs\": [{\"when\": [{}], \"figures\": [{}, {\"filter\": [{}]}]}]}]}",
                "{\"title\": {\"zh\": \"一\", \"en\": \"1\"}, \"sections\": [{\"id\": \"a\", \"paragraphs\": [{\"when\": [{\"than\": 1e999999999}]}]}]}"
            })
    void refusesWhatIsNoTemplate(String body) {
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body(body)
                .put(TEMPLATES + "/nothing")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aTemplateOfThousandsOfFiguresIsRefused() {
        List<Map<String, String>> figures = IntStream.range(0, 30)
                .mapToObj(i -> Map.of("name", "f" + i, "metric", "sites.registered"))
                .toList();
        String text = IntStream.range(0, 30).mapToObj(i -> "{f" + i + "}").collect(Collectors.joining());
        List<Map<String, Object>> paragraphs = IntStream.range(0, 11)
                .mapToObj(i -> Map.<String, Object>of(
                        "id", "p" + i, "text", Map.of("zh", text, "en", text), "figures", figures))
                .toList();

        put(
                        "greedy",
                        0,
                        Map.of(
                                "title",
                                Map.of("zh", "一", "en", "1"),
                                "sections",
                                List.of(Map.of(
                                        "id",
                                        "all",
                                        "heading",
                                        Map.of("zh", "一", "en", "1"),
                                        "paragraphs",
                                        paragraphs))))
                .then()
                .statusCode(400)
                .body("errors.code", contains("too-many-figures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a%20b", "%27%20or%201=1", "a--%3Bdrop", "..", "x%00"})
    void whatIsNoNameIsNotFound(String id) {
        assertThat(Caller.as("analyst")
                        .urlEncodingEnabled(false)
                        .get(TEMPLATES + "/" + id)
                        .statusCode())
                .isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, 200, 403",
        "bureau-admin, 200, 412",
        "inspector, 200, 403",
        "site-operator, 403, 403",
        "frontend, 403, 403",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int read, int write) {
        for (String path : List.of("", "/housing-bureau", "/housing-bureau/versions", "/housing-bureau/versions/1")) {
            Caller.as(role).get(TEMPLATES + path).then().statusCode(read);
        }
        Caller.as(role)
                .header("If-Match", "\"99\"")
                .body(template("一", "One"))
                .put(TEMPLATES + "/housing-bureau")
                .then()
                .statusCode(write);
        RestAssured.get(TEMPLATES).then().statusCode(401);
        Caller.as("analyst").get(TEMPLATES + "/none/versions").then().statusCode(404);
        Caller.as("analyst").get(TEMPLATES).then().body("items", not(hasSize(0)));
    }

    private static Response put(String id, long version, Object template) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body(template)
                .put(TEMPLATES + "/" + id);
    }

    private static Map<String, Object> template(String zh, String en) {
        return Map.of(
                "title",
                Map.of("zh", zh, "en", en),
                "sections",
                List.of(Map.of(
                        "id",
                        "only",
                        "heading",
                        Map.of("zh", "一", "en", "1"),
                        "paragraphs",
                        List.of(Map.of(
                                "id",
                                "sites",
                                "text",
                                Map.of("zh", "登记{n}家", "en", "{n} registered"),
                                "figures",
                                List.of(Map.of("name", "n", "metric", "sites.registered")))))));
    }
}
