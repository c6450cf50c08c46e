package org.sitesentinel.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.metric.Dimension;

/** What stands in no parameter: sent in each of every operation that the service offers, as its API tells them. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class EveryParameterTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

    private record Operation(String method, String path, List<Parameter> parameters, String form) {}

    private record Parameter(String name, String in) {}

    /** Refused, or looked for as a text and not found; never a fault, and nothing comes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"1'; drop table fact; --", "%00\"\\' or 1=1"})
    void isRefusedOrFindsNothing(String text) {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(40);
        for (Operation operation : operations) {
            for (Parameter parameter : operation.parameters()) {
                if (!parameter.in().equals("header")) {
                    check(operation, parameter, text);
                }
            }
        }
        assertThat(TestLog.count("select count(*) from information_schema.tables where table_name = 'fact'"))
                .isEqualTo(1);
    }

    private static void check(Operation operation, Parameter parameter, String text) {
        RequestSpecification request = Caller.as("bureau-admin").accept(operation.form());
        for (Parameter other : operation.parameters()) {
            if (other.in().equals("path")) {
                boolean itself = other.name().equals(parameter.name());
                request.pathParam(other.name(), itself ? text : id(operation.path()));
            }
        }
        if (parameter.in().equals("query")) {
            request.queryParam(parameter.name(), text);
        }
        if (Set.of("put", "post").contains(operation.method())) {
            request.header("If-Match", "\"1\"").body("{}");
        }
        Response answer =
                request.request(Method.valueOf(operation.method().toUpperCase(Locale.ROOT)), operation.path());

        String asked = operation.method() + " " + operation.path() + " " + operation.form() + " " + parameter;
        if (answer.statusCode() == 200) {
            assertThat(answer.contentType()).as(asked).startsWith(operation.form());
            if (operation.form().equals("application/json")) {
                assertThat(answer.jsonPath().getList("items")).as(asked).isEmpty();
            }
        } else {
            assertThat(answer.statusCode()).as(asked).isBetween(400, 499);
            assertThat(answer.asString()).as(asked).doesNotContain("drop table", "union select");
        }
    }

    private static String id(String path) {
        return path.contains("/metrics/") ? "sites.registered" : path.contains("rejected-events") ? "1" : NOBODY;
    }

    /** Whatever the API does not name is a dimension, or none. */
    @Test
    void isNoValueOfADimensionNorTheNameOfOne() {
        List<String> names = new ArrayList<>(List.of("x'; drop table fact; --"));
        Arrays.stream(Dimension.values()).map(Dimension::label).forEach(names::add);
        for (String endpoint : List.of("", "/series", "/rows")) {
            for (String form : List.of("application/json", "text/csv")) {
                for (String name : names) {
                    Caller.as("analyst")
                            .accept(form)
                            .queryParam("period", "2022-03")
                            .queryParam(name, "1'; drop table fact; --")
                            .get("/api/v1/metrics/vaccination.booster-coverage" + endpoint)
                            .then()
                            .statusCode(400)
                            .body(not(containsString("drop table")));
                }
            }
        }
    }

    /** One for each form that is answered. */
    private static List<Operation> operations() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<Operation> all = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, told) -> {
            if (METHODS.contains(method)
                    && told instanceof Map<?, ?> operation
                    && operation.containsKey("parameters")) {
                for (String form : forms(operation)) {
                    all.add(new Operation(method, path, parameters(operation), form));
                }
            }
        }));
        return all;
    }

    private static List<Parameter> parameters(Map<?, ?> operation) {
        List<Parameter> all = new ArrayList<>();
        if (operation.get("parameters") instanceof List<?> told) {
            for (Object one : told) {
                if (one instanceof Map<?, ?> parameter) {
                    all.add(new Parameter(String.valueOf(parameter.get("name")), String.valueOf(parameter.get("in"))));
                }
            }
        }
        return all;
    }

    private static Set<String> forms(Map<?, ?> operation) {
        if (operation.get("responses") instanceof Map<?, ?> responses
                && responses.get("200") instanceof Map<?, ?> ok
                && ok.get("content") instanceof Map<?, ?> content) {
            Set<String> forms = new TreeSet<>();
            content.keySet().forEach(form -> forms.add(String.valueOf(form)));
            return forms;
        }
        return Set.of("application/json");
    }
}
