package org.sitesentinel.siteregistry.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OperatorResourceTest {
    private static final String OPERATORS = "/api/v1/operators";
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void takesDownAnOperatorAndShowsItsContactToThoseWhoHaveToCall() {
        String code = newCode();
        Response created = Caller.as("bureau-admin")
                .body(body(" " + code.toLowerCase(Locale.ROOT)))
                .post(OPERATORS);
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(OPERATORS + "/" + created.path("id")))
                .body("creditCode", equalTo(code))
                .body("contact.name", equalTo("李**"))
                .body("contact.phone", equalTo("0****6"));
        String path = OPERATORS + "/" + created.path("id");

        Caller.as("frontend").get(path).then().body("contact.name", equalTo("李建设"));
        Caller.as("analyst").get(path).then().body("contact.name", equalTo("李**"));
        Caller.as("analyst")
                .get(OPERATORS + "?creditCode=" + code)
                .then()
                .body("items.id", contains(created.<String>path("id")));
        assertThat(TestLog.count("select count(*) from idempotency_key where body like '%李建设%'"))
                .isZero();
    }

    @Test
    void ofParallelTwinsOneIsTakenDown() throws Exception {
        String body = body(newCode());

        List<Response> answers =
                Parallel.call(8, () -> Caller.as("frontend").body(body).post(OPERATORS));

        Response created = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(7)
                .allSatisfy(answer -> answer.then()
                        .body("type", endsWith(":operator-exists"))
                        .body("existing", equalTo(OPERATORS + "/" + created.path("id"))));
    }

    @Test
    void tellsAllErrorsAtOnce() {
        Caller.as("bureau-admin")
                .body("""
                        {"creditCode": "91350100M000100Y44", "name": " ", "district": "6301",
                         "contact": {"name": "李"}, "tax": 1}""")
                .post(OPERATORS)
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/creditCode credit-code",
                                "/name required",
                                "/district division-code",
                                "/contact/phone required"));
    }

    @Test
    void aCorrectionNamesItsVersionAndLeavesAnAbsentContact() {
        String path = OPERATORS + "/" + id(newCode());
        String body = "{\"name\": \"新物业\"}";

        Caller.as("bureau-admin").body(body).put(path).then().statusCode(428);
        Caller.as("bureau-admin")
                .header("If-Match", "\"9\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        Caller.as("bureau-admin").get(path).then().body("name", equalTo("新物业")).body("contact.name", equalTo("李建设"));
    }

    @Test
    void aSiteNamesItsOperatorAndIsFoundByIt() {
        String operator = id(newCode());
        String body = """
                {"type": "OFFICE_BUILDING", "name": "%s", "district": "630104", "address": "五四西路",
                 "managementKind": "SELF_MANAGED", "operatorId": "%s", "buildings": [{"name": "A 座"}]}""";

        String site = Caller.as("bureau-admin")
                .body(body.formatted(operator, operator))
                .post("/api/v1/sites")
                .then()
                .statusCode(201)
                .body("operatorId", equalTo(operator))
                .extract()
                .path("id");

        Caller.as("analyst").get("/api/v1/sites?operator=" + operator).then().body("items.id", contains(site));
        Caller.with(Caller.token("site-operator").sites(site))
                .get(OPERATORS)
                .then()
                .body("items.id", contains(operator));
        Caller.as("bureau-admin")
                .body(body.formatted("x", "00000000-0000-7000-8000-000000000000"))
                .post("/api/v1/sites")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/operatorId operator"));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String here = id(newCode());
        var stranger = Caller.token("bureau-admin").districts("11");

        Caller.with(stranger).get(OPERATORS + "/" + here).then().statusCode(404);
        Caller.with(stranger).get(OPERATORS + "?limit=1000").then().body("items.id", not(hasItem(here)));
        Caller.with(stranger)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"新物业\"}")
                .put(OPERATORS + "/" + here)
                .then()
                .statusCode(404);
        Caller.with(stranger).body(body(newCode())).post(OPERATORS).then().statusCode(422);
    }

    @ParameterizedTest(name = "{0}: register {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "frontend, 201, 200",
        "site-operator, 403, 200",
        "inspector, 403, 200",
        "analyst, 403, 200",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int register, int read) {
        Caller.as(role).body(body(newCode())).post(OPERATORS).then().statusCode(register);
        Caller.as(role).get(OPERATORS).then().statusCode(read);
    }

    private static String id(String code) {
        return Caller.as("bureau-admin")
                .body(body(code))
                .post(OPERATORS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String code) {
        return """
                {"creditCode": "%s", "name": "城西物业", "district": "630104",
                 "contact": {"name": "李建设", "phone": "0971-6"}}""".formatted(code);
    }

    /** A code that nobody has, with the check character worked out by the standard's formula. */
    private static String newCode() {
        StringBuilder code = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = ThreadLocalRandom.current().nextInt(CHARACTERS.length());
            code.append(CHARACTERS.charAt(value));
            sum += value * (int) (Math.pow(3, i) % 31);
        }
        return code.append(CHARACTERS.charAt((31 - sum % 31) % 31)).toString();
    }
}
