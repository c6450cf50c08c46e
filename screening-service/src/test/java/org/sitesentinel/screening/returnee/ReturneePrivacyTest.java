package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.returnee.ReturneeFixture.NAME;
import static org.sitesentinel.screening.returnee.ReturneeFixture.PHONE;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** Who somebody is stays in one table, encrypted, and comes back masked. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneePrivacyTest {
    /** From a character of ASCII to its full-width form. */
    private static final int FULL_WIDTH = 0xff01 - '!';

    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE);
    }

    @Test
    void noEventTellsWhoItWas() {
        String number = number();
        var answer = declared(declaration(site, number)).extract();
        String ref = answer.path("personRef");

        assertThat(TestLog.payloadsOf(ReturneeState.TOPIC, answer.path("id")))
                .singleElement()
                .satisfies(payload -> assertThat(payload)
                        .contains(site.id())
                        .doesNotContain(number, number.substring(6), NAME, PHONE, "王**", ref, "610113"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"returnee", "returnee_stay", "returnee_version", "idempotency_key"})
    void noOtherTableTellsWhoItWas(String table) {
        String number = number();
        String key = UUID.randomUUID().toString();
        var answer = Caller.as("frontend")
                .header("Idempotency-Key", key)
                .body(declaration(site, number))
                .post(RETURNEES)
                .then()
                .statusCode(201)
                .extract();
        String id = answer.path("id");

        // The row of this declaration is there to be searched.
        assertThat(rows("returnee", id)).isEqualTo(1);
        assertThat(rows("returnee_stay", id)).isEqualTo(1);
        assertThat(rows("idempotency_key", id)).isEqualTo(1);
        for (String told : List.of(number, number.substring(6), NAME, PHONE)) {
            assertThat(rows(table, told)).as(told).isZero();
        }
    }

    /** How many rows of a table hold a text in any of their columns. */
    private static long rows(String table, String text) {
        return TestLog.count("select count(*) from " + table + " t where t::text like '%" + text + "%'");
    }

    @Test
    void aPersonIsKeptAsCiphertextOnly() {
        String number = number();
        String ref = declared(declaration(site, number)).extract().path("personRef");

        assertThat(TestLog.count("""
                        select count(*) from person where person_ref = '%s' and document_type = 'RESIDENT_ID'
                        and octet_length(document) > 18 and octet_length(name) > 9 and octet_length(phone) > 11""".formatted(ref))).isEqualTo(1);
        for (String told : List.of(number, number.substring(6), NAME, PHONE)) {
            for (String column : List.of("document", "name", "phone", "convert_to(person_ref, 'UTF8')")) {
                assertThat(TestLog.count(
                                "select count(*) from person where position(convert_to('%s', 'UTF8') in %s) > 0"
                                        .formatted(told, column)))
                        .as(column)
                        .isZero();
            }
        }
        assertThat(ref).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void theSameTextIsEncryptedDifferentlyForEachPerson() {
        declared(declaration(site));
        declared(declaration(site));

        for (String column : List.of("document", "name", "phone")) {
            assertThat(TestLog.count("select count(%1$s) - count(distinct %1$s) from person".formatted(column)))
                    .isZero();
        }
    }

    @Test
    void anotherSpellingOfTheNumberIsTheSamePerson() {
        String number = number();
        String wide = number.chars()
                .map(c -> c + FULL_WIDTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String ref = declared(declaration(site, number)).extract().path("personRef");

        declared(declaration(other, wide))
                .body("personRef", equalTo(ref))
                .body("person.documentNumber", equalTo(number.substring(0, 6) + "********" + number.substring(14)));
    }

    @Test
    void aLaterDeclarationTellsWhatHasBecomeOfTheName() {
        String number = number();
        String before = declared(declaration(site, number)).extract().path("id");

        declared(declaration(site, number).replace("03-20T10", "03-21T10").replace(NAME, " 欧阳娜 "))
                .body("person.name", equalTo("欧**"));

        shownAs(before, "欧**");
    }

    @Test
    void aRefusedDeclarationChangesNothingOfThePerson() {
        String number = number();
        String id = declared(declaration(site, number)).extract().path("id");
        String renamed = declaration(site, number).replace(NAME, "欧阳娜");

        assertThat(declare(renamed).statusCode()).isEqualTo(409);
        assertThat(declare(renamed.replace(site.id(), UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(declare(renamed.replace("03-20T10", "03-22T10").replace("TRAIN", "SLEDGE"))
                        .statusCode())
                .isEqualTo(400);

        shownAs(id, "王**");
    }

    private static void shownAs(String id, String name) {
        Caller.as("inspector").get(RETURNEES + "/" + id).then().body("person.name", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void noRefusalRepeatsWhatItRefuses(String language) {
        String number = number();
        String body = declaration(site, number);
        declared(body);
        String key = UUID.randomUUID().toString();
        Caller.as("bureau-admin")
                .header("Idempotency-Key", key)
                .body(body.replace("03-20T10", "03-21T10"))
                .post(RETURNEES)
                .then()
                .statusCode(201);

        for (String refused : List.of(
                body,
                body.replace(site.id(), UUID.randomUUID().toString()),
                body.replace(number, number + "9"),
                body.replace("RESIDENT_ID", number),
                body.replace("RESIDENT_ID", "PASSPORT").replace(number, "%" + number),
                body.replace(PHONE, PHONE + "x"),
                body.replace(NAME, NAME.repeat(50)),
                body.replace(NAME, NAME + "\\u0000"),
                body.replace("\"phone\"", "\"" + NAME + number + "\": 1, \"phone\""),
                body.replace("\"phone\"", "\"name\": \"" + NAME + "\", \"phone\""),
                body.replace("GREEN", NAME),
                body.replace("2022-03-20T10:00:00+08:00", number),
                body.replaceFirst("(?s)\\{.*\"person\"", "{\"person\""),
                body + number,
                body.substring(0, body.indexOf(PHONE) + PHONE.length()))) {
            silent(Caller.as("bureau-admin").header("Accept-Language", language).body(refused), number);
        }
        silent(
                Caller.as("bureau-admin")
                        .header("Accept-Language", language)
                        .header("Idempotency-Key", key)
                        .body(body),
                number);
        silent(
                Caller.as("bureau-admin")
                        .header("Idempotency-Key", number + NAME)
                        .body(body),
                number);
        silent(Caller.as("analyst").header("Accept-Language", language).body(body), number);
        Response asked = Caller.as("inspector").queryParam(number, NAME).get(RETURNEES);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.asString()).doesNotContain(number, NAME);
    }

    private static void silent(RequestSpecification request, String number) {
        Response answer = request.post(RETURNEES);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.asString() + answer.headers()).doesNotContain(number, number.substring(6), NAME, PHONE);
    }

    private static Response declare(String body) {
        return Caller.as("bureau-admin").body(body).post(RETURNEES);
    }
}
