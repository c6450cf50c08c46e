package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.returnee.ReturneeFixture.number;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeResourceTest {

    @Test
    void clearsWhoBringsEverythingAndTellsTheOthers() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = number();

        String id = declared(declaration(site, number))
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("verdict", equalTo("CLEARED"))
                .body("reasons", empty())
                .body("documentsComplete", equalTo(true))
                .body("fromRiskArea", equalTo(false))
                .body("businessDate", equalTo("2022-03-20"))
                .body("arrivedAt", equalTo("2022-03-20T02:00:00Z"))
                .body("siteType", equalTo("CONSTRUCTION_SITE"))
                .body("district", equalTo("630104"))
                .body("policy", equalTo("新型冠状病毒肺炎防控方案（第八版）"))
                .body("stays[0].from", equalTo("2022-03-01"))
                .body("certificate.lab", equalTo("青海省疾控"))
                .extract()
                .path("id");

        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.sitesentinel.returnee.declared.v1");
            assertThat(event.state().site()).isEqualTo(site);
            assertThat(event.state().verdict()).isEqualTo(Verdict.CLEARED);
            assertThat(event.state().documentsComplete()).isTrue();
        });
    }

    @Test
    void showsThePersonMaskedOnly() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        String number = number();
        String masked = number.substring(0, 6) + "********" + number.substring(14);

        String id = declared(declaration(site, number))
                .body("person.name", equalTo("王**"))
                .body("person.documentType", equalTo("RESIDENT_ID"))
                .body("person.documentNumber", equalTo(masked))
                .extract()
                .path("id");

        String answer = Caller.as("inspector")
                .get(RETURNEES + "/" + id)
                .then()
                .body("person.name", equalTo("王**"))
                .body("person.documentNumber", equalTo(masked))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(number, "王建国", "13897001234");
    }

    @Test
    void theAnswerIsWhatIsReadLater() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);

        var answer = declared(declaration(site)
                        .replace("10:00:00+08:00\", \"tr", "10:00:00.123456789+08:00\", \"tr")
                        .replace("GREEN", "YELLOW"))
                .extract();

        var read = Caller.as("inspector").get(RETURNEES + "/" + answer.path("id"));
        assertThat(read.jsonPath().getMap("").keySet())
                .isEqualTo(answer.jsonPath().getMap("").keySet());
        for (String field : List.of("arrivedAt", "stays", "reasons", "certificate", "person", "origin", "verdict")) {
            assertThat((Object) read.path(field)).as(field).isEqualTo(answer.path(field));
        }
    }
}
