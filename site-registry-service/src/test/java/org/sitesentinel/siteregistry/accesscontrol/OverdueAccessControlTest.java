package org.sitesentinel.siteregistry.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.siteregistry.site.Report;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OverdueAccessControlTest {
    private static final String OVERDUE = "/api/v1/overdue-access-controls";

    @Test
    void everyReportStaysReadable() {
        Compound compound = SiteFixture.compound("1号楼");
        report(compound, "ORDERED", "2022-04-30", 0);
        report(compound, "INSTALLED", "2022-04-30", 1);

        Caller.as("analyst")
                .get(compound.path() + "/access-control/history")
                .then()
                .statusCode(200)
                .body("items.report.version", contains(1, 2))
                .body("items.report.status", contains("ORDERED", "INSTALLED"))
                .body("items[1].report.orderedOn", equalTo("2022-03-15"))
                .body("items[1].report.installedOn", equalTo("2022-03-15"))
                .body("items[0].reportedBy", notNullValue())
                .body("items[0].recordedAt", notNullValue());
        Caller.as("analyst")
                .get(SiteFixture.compound("1号楼").path() + "/access-control/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void listsWhatIsDueAndNotInUse() {
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        Compound overdue = in("630191", "INSTALLING", "2022-04-30");
        in("630191", "INSTALLED", "2022-04-30");
        in("630191", "ORDERED", "2999-04-30");
        in("630191", "ORDERED", today);
        SiteFixture.compoundIn("630191", "1号楼");
        Compound second = in("630191", "NONE", "2022-04-01");

        Caller.as("analyst")
                .get(OVERDUE + "?district=630191")
                .then()
                .statusCode(200)
                .body("items.siteId", contains(overdue.id(), second.id()))
                .body("items[0].status", equalTo("INSTALLING"))
                .body("items[0].blocker", equalTo("FUNDING"))
                .body("items[0].dueOn", equalTo("2022-04-30"))
                .body("items[0].siteType", equalTo("RESIDENTIAL_COMPOUND"))
                .body("nextCursor", nullValue());
        Caller.as("analyst")
                .get(OVERDUE + "?district=630191&blocker=PROCUREMENT")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        Compound first = in("630192", "NONE", "2022-04-01");
        Compound second = in("630192", "NONE", "2022-04-01");

        String cursor = Caller.as("analyst")
                .get(OVERDUE + "?district=630192&limit=1")
                .then()
                .body("items.siteId", contains(first.id()))
                .extract()
                .path("nextCursor");
        Caller.as("analyst")
                .get(OVERDUE + "?district=630192&limit=1&cursor=" + cursor)
                .then()
                .body("items.siteId", contains(second.id()))
                .body("nextCursor", nullValue());
    }

    @Test
    void showsOnlyWhatLiesWithinTheScope() {
        Compound here = in("630193", "NONE", "2022-04-01");
        in("630193", "NONE", "2022-04-01");

        Caller.with(Caller.token("site-operator").sites(here.id()))
                .get(OVERDUE)
                .then()
                .body("items.siteId", contains(here.id()));
        Caller.with(Caller.token("inspector").districts("11"))
                .get(OVERDUE + "?district=630193")
                .then()
                .body("items", hasSize(0));
        RestAssured.get(OVERDUE).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bureau-admin, 200",
        "frontend, 200",
        "inspector, 200",
        "site-operator, 200",
        "analyst, 200",
        "district-system, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Compound compound = SiteFixture.compound("1号楼");
        var token = role.equals("site-operator") ? Caller.token(role).sites(compound.id()) : Caller.token(role);

        Caller.with(token).get(OVERDUE).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "type=CASTLE", "blocker=RAIN", "cursor=-", "colour=green"})
    void refusesWhatIsNoQuestion(String query) {
        assertThat(Caller.as("analyst").get(OVERDUE + "?" + query).statusCode()).isEqualTo(400);
    }

    private static Compound in(String district, String status, String dueOn) {
        Compound compound = SiteFixture.compoundIn(district, "1号楼");
        report(compound, status, dueOn, 0);
        return compound;
    }

    private static void report(Compound compound, String status, String dueOn, int version) {
        String blocker = status.equals("INSTALLED") ? "" : "\"blocker\": \"FUNDING\",";
        new Report(compound.path() + "/access-control", """
                {"status": "%s", "pilot": false, %s "dueOn": "%s", "changedOn": "2022-03-15"}""".formatted(status, blocker, dueOn))
                .from(version)
                .then()
                .statusCode(200);
    }
}
