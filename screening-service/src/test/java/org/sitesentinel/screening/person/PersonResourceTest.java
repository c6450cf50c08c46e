package org.sitesentinel.screening.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.sitesentinel.screening.personnel.PersonnelFixture.NAME;
import static org.sitesentinel.screening.personnel.PersonnelFixture.PHONE;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;
import static org.sitesentinel.screening.personnel.PersonnelFixture.personnel;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Persons in clear, and their end. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PersonResourceTest {
    private static final String REASON =
            URLEncoder.encode("流调 核实", StandardCharsets.UTF_8).replace("+", "%20");

    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    @Test
    void aPersonIsShownWithAReasonWhichIsKept() {
        String number = ReturneeFixture.number();
        String ref = joined(site, member(number, Post.DRIVER, "2022-03-01"))
                .extract()
                .path("personRef");

        String audit = reveal(ref, REASON)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo(NAME))
                .body("documentNumber", equalTo(number))
                .body("phone", equalTo(PHONE))
                .extract()
                .path("disclosure");

        assertThat(TestLog.count("select count(*) from person_disclosure where id = '%s' and person_ref = '%s'"
                                .formatted(audit, ref)
                        + " and reason = '流调 核实' and caller = 'test'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%00"})
    void nobodyIsShownWithoutAReason(String reason) {
        String ref = joined(site, member()).extract().path("personRef");

        reveal(ref, reason).then().statusCode(400).body("errors.code", contains("reason-missing"));
        Caller.as("privacy-officer")
                .get("/api/v1/persons/" + ref)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("Disclosure-Reason"));
        assertThat(TestLog.count("select count(*) from person_disclosure where person_ref = '" + ref + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau-admin", "site-operator", "district-system", "frontend", "inspector", "analyst"})
    void noOtherRoleSeesOrErasesAnybody(String role) {
        String ref = joined(site, member()).extract().path("personRef");

        Caller.as(role)
                .header("Disclosure-Reason", "because")
                .get("/api/v1/persons/" + ref)
                .then()
                .statusCode(403);
        Caller.as(role)
                .body("{\"reason\": \"because\"}")
                .post("/api/v1/persons/" + ref + "/erasure")
                .then()
                .statusCode(403);
    }

    @Test
    void whoWasNeverInTheScopeIsNotThere() {
        String ref = joined(site, member()).extract().path("personRef");

        Caller.with(Caller.token("privacy-officer").districts("6399"))
                .header("Disclosure-Reason", "because")
                .get("/api/v1/persons/" + ref)
                .then()
                .statusCode(404);
        Caller.with(Caller.token("privacy-officer").districts("6399"))
                .body("{\"reason\": \"because\"}")
                .post("/api/v1/persons/" + ref + "/erasure")
                .then()
                .statusCode(404);
        Caller.with(Caller.token("privacy-officer").districts("6301"))
                .header("Disclosure-Reason", "because")
                .get("/api/v1/persons/" + ref)
                .then()
                .statusCode(200);
        reveal("AAAAAAAAAAAAAAAAAAAAAA", "because").then().statusCode(404);
    }

    @Test
    void anErasedPersonIsForgottenAndStillCounts() {
        SiteRef place = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = ReturneeFixture.number();
        String key = UUID.randomUUID().toString();
        var span = Caller.as("frontend")
                .header("Idempotency-Key", key)
                .body(member(number, Post.DRIVER, "2022-03-01"))
                .post(personnel(place));
        String ref = span.path("personRef");
        String returnee = ReturneeFixture.declared(ReturneeFixture.declaration(place, number))
                .extract()
                .path("id");
        reveal(ref, "because").then().statusCode(200);
        String before = turnover(place);

        erase(ref)
                .then()
                .statusCode(201)
                .body("cause", equalTo("REQUEST"))
                .body("persons", equalTo(1))
                .body("spans", equalTo(1))
                .body("returnees", equalTo(1));

        reveal(ref, "because").then().statusCode(404);
        erase(ref).then().statusCode(404);
        assertThat(turnover(place)).isEqualTo(before);
        Caller.as("bureau-admin")
                .get(personnel(place))
                .then()
                .body("items.person.name", contains("***"))
                .body("items[0].id", not(equalTo(span.path("id"))))
                .body("items[0].personRef", not(equalTo(ref)));
        Caller.as("bureau-admin")
                .get("/api/v1/returnee-declarations/" + returnee)
                .then()
                .statusCode(200)
                .body("person.documentNumber", equalTo("***"));
        assertThat(TestLog.isForgotten(PersonnelState.TOPIC, span.path("id"))).isTrue();
        assertThat(TestLog.isForgotten(PersonStatusState.TOPIC, ref)).isTrue();
        for (String table : List.of(
                "person", "personnel_span", "returnee", "person_disclosure", "idempotency_key", "person_purge")) {
            assertThat(TestLog.count("select count(*) from " + table + " t where t::text like '%" + ref + "%'"))
                    .as(table)
                    .isZero();
        }
        joined(place, member(number, Post.DRIVER, "2022-03-01")).body("personRef", equalTo(ref));
    }

    @Test
    void twinsEraseOnce() throws Exception {
        String ref = joined(site, member()).extract().path("personRef");

        List<Integer> answers = Parallel.call(4, () -> erase(ref).statusCode());

        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 404)
                .hasSize(3);
    }

    @Test
    void anErasureNeedsAReason() {
        String ref = joined(site, member()).extract().path("personRef");

        Caller.as("privacy-officer")
                .body("{\"reason\": \" \"}")
                .post("/api/v1/persons/" + ref + "/erasure")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    private static Response reveal(String ref, String reason) {
        return Caller.as("privacy-officer").header("Disclosure-Reason", reason).get("/api/v1/persons/" + ref);
    }

    private static Response erase(String ref) {
        return Caller.as("privacy-officer").body("{\"reason\": \"本人要求\"}").post("/api/v1/persons/" + ref + "/erasure");
    }

    private static String turnover(SiteRef site) {
        return Caller.as("analyst")
                .get(personnel(site) + "/turnover?from=2022-02-01&to=2022-03-31")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
