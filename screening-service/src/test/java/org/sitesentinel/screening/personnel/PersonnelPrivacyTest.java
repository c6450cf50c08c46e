package org.sitesentinel.screening.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.screening.personnel.PersonnelFixture.NAME;
import static org.sitesentinel.screening.personnel.PersonnelFixture.PHONE;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.leaves;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;
import static org.sitesentinel.screening.personnel.PersonnelFixture.personnel;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** Who is on a site stands in clear in no table and in no refusal. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PersonnelPrivacyTest {
    /** Number of tables with a row that holds a text. */
    private static final String TABLES_WITH = """
            select count(*) from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and (xpath('/row/c/text()', query_to_xml(
                format('select count(*) as c from %I t where t::text like ''%%TEXT%%''', table_name),
                false, true, '')))[1]::text::int > 0""";

    @Test
    void noTableHoldsAnybodyInClear() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = ReturneeFixture.number();
        var span = Caller.as("frontend")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(member(number, Post.DRIVER, "2022-03-01"))
                .post(personnel(site));
        leaves(site, span.path("id"), 1, "2022-03-10").statusCode(201);
        String row = site.id() + "," + NAME + "," + number + "," + PHONE + ",DRIVER,";
        Caller.as("frontend")
                .contentType("text/csv; charset=UTF-8")
                .body("siteId,name,documentNumber,phone,post,joined\n" + row + "2022-03-05\n" + row + "2022-03-15\n")
                .post("/api/v1/personnel-imports")
                .then()
                .statusCode(201);

        assertThat(tablesWith(span.path("id"))).isPositive();
        for (String told : List.of(number, number.substring(6), NAME, PHONE)) {
            assertThat(tablesWith(told)).as(told).isZero();
        }
    }

    @Test
    void noRefusalRepeatsWhatItRefuses() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = ReturneeFixture.number();
        String body = member(number, Post.DRIVER, "2022-03-01");
        joined(site, body);

        for (String refused : List.of(
                body,
                body.replace(number, number + "9"),
                body.replace(PHONE, PHONE + "x"),
                body.replace("DRIVER", NAME),
                body.replace("2022-03-01", number),
                body.replace("\"phone\"", "\"" + NAME + "\": 1, \"phone\""),
                body + number)) {
            Response answer = Caller.as("bureau-admin").body(refused).post(personnel(site));
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.asString() + answer.headers()).doesNotContain(number, number.substring(6), NAME, PHONE);
        }
    }

    private static long tablesWith(String text) {
        return TestLog.count(TABLES_WITH.replace("TEXT", text));
    }
}
