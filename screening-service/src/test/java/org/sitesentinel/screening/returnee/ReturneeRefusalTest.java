package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.sitesentinel.screening.returnee.ReturneeFixture.NAME;
import static org.sitesentinel.screening.returnee.ReturneeFixture.PHONE;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** What is no declaration. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeRefusalTest {
    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    @Test
    void tellsAllErrorsAtOnceAndWritesNothing() {
        long persons = TestLog.count("select count(*) from person");

        refused("""
                {"siteId": "here", "post": "CHEF",
                 "person": {"name": " ", "documentType": "RESIDENT_ID", "documentNumber": "110105194912310021",
                            "phone": "110", "age": 72},
                 "origin": {"division": "61"},
                 "stays": [{"division": "610113", "divisionName": "雁塔区", "from": "2022-03-10", "to": "2022-03-09"},
                           {"division": 610113, "divisionName": "雁塔区", "from": "2022-02-30", "to": "2022-03-21"}],
                 "arrivedAt": "2022-03-20T10:00:00+08:00", "transport": "SLEDGE", "healthCode": "green",
                 "certificate": {"result": "NEGATIVE", "sampledAt": "2022-03-19T10:00:00+08:00",
                                 "reportedAt": "2022-03-19T09:00:00+08:00", "lab": ""},
                 "symptoms": "no", "surplus": 1}""")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                " unknown-field",
                                "/siteId uuid",
                                "/post enum",
                                "/person unknown-field",
                                "/person/name required",
                                "/person/documentNumber document-number",
                                "/person/phone phone",
                                "/origin/division division-code",
                                "/origin/divisionName required",
                                "/stays/0/to ends-before-start",
                                "/stays/1/division text",
                                "/stays/1/from date",
                                "/stays/1/to stay-after-arrival",
                                "/transport enum",
                                "/healthCode enum",
                                "/certificate moments-run-backwards",
                                "/certificate/lab size",
                                "/symptoms boolean"))
                .body("traceId", notNullValue());

        assertThat(TestLog.count("select count(*) from person")).isEqualTo(persons);
    }

    @Test
    void tellsEveryFieldThatIsMissing() {
        refused("{\"person\": {}, \"origin\": {}, \"stays\": [{}], \"certificate\": {}}")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/siteId required",
                                "/post required",
                                "/person/name required",
                                "/person/documentType required",
                                "/person/documentNumber required",
                                "/person/phone required",
                                "/origin/division required",
                                "/origin/divisionName required",
                                "/stays/0/division required",
                                "/stays/0/divisionName required",
                                "/stays/0/from required",
                                "/stays/0/to required",
                                "/arrivedAt required",
                                "/transport required",
                                "/healthCode required",
                                "/certificate/result required",
                                "/certificate/sampledAt required"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "documentNumber, '\"11010519491231002\"', /person/documentNumber, document-number",
        "documentNumber, '\"110105194912310021\"', /person/documentNumber, document-number",
        "documentNumber, '\"11010519491231002XX\"', /person/documentNumber, document-number",
        "documentNumber, '\"E12345678\"', /person/documentNumber, document-number",
        "documentNumber, 110105194912310021, /person/documentNumber, text",
        "documentNumber, '\"11010519491231002X\\u0000\"', /person/documentNumber, text",
        "documentType, '\"LIBRARY_CARD\"', /person/documentType, enum",
        "documentType, '\"HMT_RESIDENCE_PERMIT\"', /person/documentNumber, document-number",
        "name, '\"　\"', /person/name, required",
        "name, '\"\\ud83d\"', /person/name, text",
        "name, '[\"王\"]', /person/name, text",
        "phone, '\"12897001234\"', /person/phone, phone",
        "phone, '\"138970012345\\u0000\"', /person/phone, text",
        "phone, '\"none\"', /person/phone, phone",
        "phone, 13897001234, /person/phone, text",
        "arrivedAt, '\"2999-01-01T00:00:00+08:00\"', /arrivedAt, future",
        "arrivedAt, '\"2022-03-20\"', /arrivedAt, date-time",
        "arrivedAt, '\"2022-03-20T10:00:00\"', /arrivedAt, date-time",
        "arrivedAt, '\"2022-02-30T10:00:00+08:00\"', /arrivedAt, date-time",
        "arrivedAt, 1647741600, /arrivedAt, date-time",
        "arrivedAt, '\"2022-03-19T23:59:59+08:00\"', /stays/0/to, stay-after-arrival",
        "sampledAt, '\"2999-01-01T00:00:00+08:00\"', /certificate/sampledAt, future",
        "sampledAt, '\"2022-03-19T10:00:00+08:00\", \"receivedAt\": \"2022-03-19T09:59:59+08:00\"', /certificate, moments-run-backwards",
        "sampledAt, '\"2022-03-19T10:00:00+08:00\", \"testedAt\": \"2022-03-19T01:59:59Z\"', /certificate, moments-run-backwards",
        "result, '\"NEG\"', /certificate/result, enum",
        "certificate, '[]', /certificate, object",
        "stays, '[{\"division\": \"990101\", \"divisionName\": \"某地\", \"from\": \"2022-03-10\", \"to\": \"2022-03-10\"}]', /stays/0/division, division-province",
        "stays, '{}', /stays, array",
        "stays, '[null]', /stays/0, required",
        "stays, '[\"610113\"]', /stays/0, object",
        "healthCode, '\"\"', /healthCode, enum",
        "healthCode, 0, /healthCode, enum",
        "transport, null, /transport, required",
    })
    void refusesOneWrongField(String field, String value, String pointer, String code) {
        String replacement = Matcher.quoteReplacement("\"" + field + "\": " + value);

        refused(declaration(site).replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\[[^]]*]|\\{[^}]*})", replacement))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(pointer + " " + code));
    }

    @Test
    void refusesMoreThanCanBeKept() {
        String stay =
                "{\"division\": \"610113\", \"divisionName\": \"雁塔区\", \"from\": \"2022-03-01\", \"to\": \"2022-03-02\"}";
        String stays = String.join(", ", Collections.nCopies(51, stay));

        refused(declaration(site)
                        .replaceFirst("(?s)\"stays\": \\[[^]]*]", "\"stays\": [" + stays + "]")
                        .replace(NAME, "王".repeat(101))
                        .replace("青海省疾控", "院".repeat(201))
                        .replace("630104", "0".repeat(41)))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/stays size",
                                "/person/name size",
                                "/certificate/lab size",
                                "/person/documentNumber size",
                                "/person/documentNumber document-number"));
        declared(declaration(site)
                .replaceFirst("(?s)\"stays\": \\[[^]]*]", "\"stays\": [" + stays.substring(stay.length() + 2) + "]")
                .replace(NAME, "王".repeat(100))
                .replace("青海省疾控", "院".repeat(200)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{} {}",
                "{\"post\": \"DRIVER\", \"post\": \"DRIVER\"}",
                "{\"person\": []}",
                "{\"person\": \"王建国 13897001234\"}",
                "{\"stays\": 1e999999999}",
            })
    void refusesWhatIsNoDeclaration(String body) {
        String answer = refused(body).extract().asString();

        assertThat(answer).doesNotContain(NAME, PHONE);
    }

    @Test
    void refusesBrokenUtf8AndHugeBodies() {
        byte[] bytes = declaration(site).getBytes(StandardCharsets.UTF_8);
        bytes[declaration(site).indexOf(NAME)] = (byte) 0xff;
        Caller.as("bureau-admin")
                .body(bytes)
                .post(RETURNEES)
                .then()
                .statusCode(400)
                .body("type", endsWith(":malformed-json"));
        Caller.as("bureau-admin")
                .body(declaration(site).replace(NAME, "x".repeat(1_100_000)))
                .post(RETURNEES)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", endsWith(":body-too-large"));
        for (String deep : List.of("[".repeat(5_000), "{\"person\":".repeat(5_000))) {
            refused(deep).body("type", endsWith(":malformed-json"));
        }
    }

    @Test
    void anUnknownSiteIsAnUnknownReference() {
        Caller.as("bureau-admin")
                .body(declaration(site).replace(site.id(), UUID.randomUUID().toString()))
                .post(RETURNEES)
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-reference"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/siteId site"));
    }

    private static ValidatableResponse refused(String body) {
        return Caller.as("bureau-admin")
                .body(body)
                .post(RETURNEES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
