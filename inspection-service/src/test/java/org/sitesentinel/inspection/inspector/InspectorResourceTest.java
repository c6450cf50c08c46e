package org.sitesentinel.inspection.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.inspection.inspector.InspectorFixture.body;
import static org.sitesentinel.inspection.inspector.InspectorFixture.newCertificate;
import static org.sitesentinel.inspection.inspector.InspectorFixture.posted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.sitecopy.ToldSites;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class InspectorResourceTest {
    private static final String INSPECTORS = "/api/v1/inspectors";

    @Test
    void registersChangesAndKeepsWhatWasSaid() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        String operator = UUID.randomUUID().toString();
        ToldSites.runBy(operator, "630104");
        String conflicts = """
                [{"siteId": "%s", "reason": "RESIDENCE"}, {"operatorId": "%s", "reason": "FORMER_EMPLOYMENT", "until": "2024-12-31"}]""".formatted(site.id(), operator);
        String id = posted(body(newCertificate(), "630104", conflicts))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("active", equalTo(true))
                .body("conflicts[0].siteId", equalTo(site.id()))
                .body("conflicts[1].operatorId", equalTo(operator))
                .body("conflicts[1].until", equalTo("2024-12-31"))
                .extract()
                .path("id");

        changed(id, "\"1\"", "{\"district\": \"630104\", \"active\": false, \"conflicts\": []}", 200);
        changed(id, "\"1\"", "{\"district\": \"630104\", \"active\": true, \"conflicts\": []}", 412);
        Caller.as("inspector")
                .get(INSPECTORS + "/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("active", equalTo(false))
                .body("history.version", contains(1, 2))
                .body("history.active", contains(true, false))
                .body("history.collect { it.conflicts.size() }", contains(2, 0));
        Caller.as("bureau-admin")
                .body("{\"district\": \"630104\", \"active\": true, \"conflicts\": []}")
                .put(INSPECTORS + "/" + id)
                .then()
                .statusCode(428);
    }

    private static void changed(String id, String version, String body, int status) {
        Caller.as("bureau-admin")
                .header("If-Match", version)
                .body(body)
                .put(INSPECTORS + "/" + id)
                .then()
                .statusCode(status);
    }

    @Test
    void ofTwinsInParallelOneIsRegistered() throws Exception {
        String body = body(newCertificate(), "630104", "[]");

        List<Integer> statuses = Parallel.call(
                8, () -> Caller.as("bureau-admin").body(body).post(INSPECTORS).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        String existing = posted(body)
                .statusCode(409)
                .body("type", endsWith(":inspector-exists"))
                .extract()
                .path("existing");
        Caller.as("bureau-admin").get(existing).then().statusCode(200);
        Caller.with(Caller.token("bureau-admin").districts("11"))
                .body(body.replace("630104", "110101"))
                .post(INSPECTORS)
                .then()
                .statusCode(409)
                .body("existing", nullValue());
    }

    @Test
    void tellsAllErrorsAtOnce() {
        posted("""
                        {"certificate": "张三", "district": "63", "conflicts": [
                            {"reason": "ENVY"}, {"siteId": "no-id", "operatorId": 1, "reason": "OTHER", "until": "2022-02-30"},
                            {"siteId": "%1$s", "operatorId": "%1$s", "reason": "OTHER"}], "name": "张三"}""".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/certificate certificate-number",
                                "/district division-code",
                                "/conflicts/0/reason enum",
                                "/conflicts/0/siteId site-or-operator",
                                "/conflicts/1/siteId uuid",
                                "/conflicts/1/operatorId uuid",
                                "/conflicts/1/until date",
                                "/conflicts/2/siteId site-or-operator"));
    }

    @Test
    void aConflictWithSomethingUnknownIsRefused() {
        posted(body(newCertificate(), "630104", """
                        [{"siteId": "%1$s", "reason": "FAMILY"}, {"operatorId": "%1$s", "reason": "FAMILY"}]""".formatted(UUID.randomUUID())))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/conflicts/0/siteId site", "/conflicts/1/operatorId operator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"conflicts\": [null]}", "{\"conflicts\": {}}"})
    void refusesWhatIsNoInspector(String body) {
        posted(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void filtersAndPages() {
        String first = InspectorFixture.registered("630121");
        InspectorFixture.registered("630121");
        InspectorFixture.registered("630121");

        String cursor = Caller.as("inspector")
                .get(INSPECTORS + "?district=630121&limit=2")
                .then()
                .body("items", hasSize(2))
                .body("items[0].certificate", equalTo(first))
                .extract()
                .path("nextCursor");
        Caller.as("inspector")
                .get(INSPECTORS + "?district=630121&limit=2&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        Caller.as("inspector")
                .get(INSPECTORS + "?certificate=" + first)
                .then()
                .body("items.certificate", contains(first));
        Caller.as("inspector")
                .get(INSPECTORS + "?district=630121&active=false")
                .then()
                .body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "inspector, 403, 200",
        "analyst, 403, 403",
        "site-operator, 403, 403",
        "district-system, 403, 403",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        Caller.as(role)
                .body(body(newCertificate(), "630104", "[]"))
                .post(INSPECTORS)
                .then()
                .statusCode(write);
        Caller.as(role).get(INSPECTORS).then().statusCode(read);
        RestAssured.get(INSPECTORS).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String id = posted(body(newCertificate(), "630104", "[]")).extract().path("id");
        var beijing = Caller.token("bureau-admin").districts("11");

        Caller.with(beijing).get(INSPECTORS + "/" + id).then().statusCode(404);
        Caller.with(beijing)
                .header("If-Match", "\"1\"")
                .body("{\"district\": \"110101\", \"active\": false, \"conflicts\": []}")
                .put(INSPECTORS + "/" + id)
                .then()
                .statusCode(404);
        Caller.with(beijing)
                .body(body(newCertificate(), "630104", "[]"))
                .post(INSPECTORS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/district"));
    }
}
