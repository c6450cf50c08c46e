package org.sitesentinel.vaccination.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;
import static org.sitesentinel.vaccination.gap.GapFixture.GAPS;
import static org.sitesentinel.vaccination.gap.GapFixture.complete;
import static org.sitesentinel.vaccination.gap.GapFixture.due;
import static org.sitesentinel.vaccination.gap.GapFixture.followUp;
import static org.sitesentinel.vaccination.gap.GapFixture.goesOn;
import static org.sitesentinel.vaccination.gap.GapFixture.onRoster;
import static org.sitesentinel.vaccination.gap.GapFixture.operatorOf;
import static org.sitesentinel.vaccination.gap.GapFixture.reason;
import static org.sitesentinel.vaccination.gap.GapFixture.worker;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.vaccination.ReportedFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class BoosterGapResourceTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String district = ReportedFixture.newDistrict();
    private final SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, district);

    private ValidatableResponse gaps(String query) {
        return Caller.as("bureau-admin")
                .get(GAPS + "?district=" + district + "&" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse summary(String query) {
        return Caller.as("analyst")
                .get(GAPS + "/summary?district=" + district + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void somebodyIsDueFromTheDayOnWhichABoosterCanBeGivenToTheDayBeforeIt() {
        String person = due(site);
        submit(dose(newReference(), person, "ZF2001", "2022-01-10")).then().body("created", equalTo(1));

        gaps("asOf=2021-11-21").body("items", empty());
        gaps("asOf=2021-11-22")
                .body("items.personRef", contains(person))
                .body("items[0].siteId", equalTo(site.id()))
                .body("items[0].siteType", equalTo("CONSTRUCTION_SITE"))
                .body("items[0].district", equalTo(district))
                .body("items[0].post", equalTo("CONSTRUCTION_WORKER"))
                .body("items[0].platform", equalTo("INACTIVATED"))
                .body("items[0].primaryCompleteOn", equalTo("2021-05-22"))
                .body("items[0].dueSince", equalTo("2021-11-22"))
                .body("items[0].reason", equalTo("NONE"))
                .body("items[0].followUp", nullValue());
        gaps("asOf=2022-01-09").body("items", hasSize(1));
        gaps("asOf=2022-01-10").body("items", empty());
        gaps("").body("items", empty());
    }

    @ParameterizedTest(name = "{0} days before: {1}")
    @CsvSource({"2021-11-12, 9, 0", "2021-11-12, 10, 1", "2021-11-12, 366, 1", "2021-11-22, 0, 1", "2021-05-21, 366, 0"
    })
    void withinAlsoListsWhoBecomesDueAndWasComplete(String asOf, int within, int listed) {
        due(site);

        gaps("asOf=" + asOf + "&within=" + within).body("items", hasSize(listed));
        summary("asOf=" + asOf).body("total.due", equalTo(asOf.equals("2021-11-22") ? 1 : 0));
    }

    @Test
    void whoIsNotOnTheRosterIsInNobodysList() {
        String gone = newPerson();
        onRoster(gone, site, Post.DRIVER, LocalDate.of(2021, 1, 1), LocalDate.of(2022, 3, 1));
        complete(gone);
        String unknown = newPerson();
        complete(unknown);

        gaps("asOf=2022-02-28").body("items.personRef", contains(gone));
        gaps("asOf=2022-03-01").body("items", empty());
    }

    /** For a moment, until all events are there, somebody may have two spans on a day. */
    @Test
    void onePersonCountsOnceAtTheSiteThatBeganFirst() {
        SiteRef later = TestSites.known(SiteType.OFFICE_BUILDING, district);
        String person = due(site);
        onRoster(person, later, Post.OFFICE_STAFF, LocalDate.of(2021, 6, 1), null);

        gaps("asOf=2022-03-31").body("items.siteId", contains(site.id()));
        gaps("asOf=2022-03-31&siteId=" + later.id()).body("items", empty());
        operatorOf(later).get(GAPS + "?asOf=2022-03-31").then().body("items", empty());
        summary("asOf=2022-03-31&groupBy=siteType")
                .body("rows.dimensions.siteType", contains("CONSTRUCTION_SITE"))
                .body("total.due", equalTo(1));
    }

    @Test
    void showsTheReasonInForceAndTheFollowUp() {
        String deferred = due(site);
        reason(deferred, "DEFERRED", "2022-03-01", "2022-03-31");
        String refused = due(site);
        reason(refused, "REFUSED", "2022-01-01", "2022-12-31");
        String id = followUp(refused, site);
        goesOn(id, 1, "{\"state\": \"CONTACTED\", \"contactedOn\": \"2022-03-01\"}");
        String free = due(site);

        gaps("asOf=2022-03-31&reason=DEFERRED")
                .body("items.personRef", contains(deferred))
                .body("items[0].reasonUntil", equalTo("2022-03-31"));
        gaps("asOf=2022-04-01&reason=DEFERRED").body("items", empty());
        gaps("asOf=2022-03-31&reason=NONE").body("items.personRef", contains(free));
        gaps("asOf=2022-03-31&followUp=CONTACTED")
                .body("items.personRef", contains(refused))
                .body("items[0].followUp.id", equalTo(id))
                .body("items[0].followUp.state", equalTo("CONTACTED"));
        gaps("asOf=2022-03-31&followUp=NONE").body("items.personRef", containsInAnyOrder(deferred, free));

        // A result is no dose: the gap is there as before, and says what came of it.
        goesOn(id, 2, "{\"state\": \"CLOSED\", \"result\": \"VACCINATED\"}");
        gaps("asOf=2022-03-31&followUp=CLOSED").body("items[0].followUp.result", equalTo("VACCINATED"));
        gaps("asOf=2022-03-31&followUp=CONTACTED").body("items", empty());
        followUp(refused, site);
        gaps("asOf=2022-03-31&followUp=OPEN").body("items.personRef", contains(refused));
    }

    @Test
    void filtersByPlaceAndPost() {
        SiteRef compound = TestSites.known(SiteType.RESIDENTIAL_COMPOUND, district);
        String worker = due(site);
        String driver = newPerson();
        onRoster(driver, compound, Post.DRIVER, LocalDate.of(2021, 1, 1), null);
        complete(driver);

        gaps("asOf=2022-03-31&siteType=RESIDENTIAL_COMPOUND").body("items.personRef", contains(driver));
        gaps("asOf=2022-03-31&post=CONSTRUCTION_WORKER").body("items.personRef", contains(worker));
        gaps("asOf=2022-03-31&siteId=" + compound.id()).body("items.personRef", contains(driver));
        Caller.as("bureau-admin")
                .get(GAPS + "?asOf=2022-03-31&district=" + district.substring(0, 11))
                .then()
                .body("items.personRef", containsInAnyOrder(worker, driver));
        summary("asOf=2022-03-31&post=DRIVER&siteType=RESIDENTIAL_COMPOUND&siteId=" + compound.id())
                .body("total.due", equalTo(1));
    }

    @Test
    void countsByReasonAndNeverByName() {
        String contraindicated = due(site);
        reason(contraindicated, "CONTRAINDICATED", "2022-01-01", "2022-12-31");
        reason(due(site), "DEFERRED", "2022-03-01", "2022-03-31");
        reason(due(site), "REFUSED", "2022-03-01", "2022-03-31");
        reason(due(site), "UNKNOWN", "2022-03-01", "2022-03-31");
        due(site);
        worker(site);

        String answer = summary("asOf=2022-03-31&groupBy=site,siteType,district,post")
                .body("asOf", equalTo("2022-03-31"))
                .body("rows", hasSize(1))
                .body("rows[0].dimensions.site", equalTo(site.id()))
                .body("rows[0].dimensions.district", equalTo(district))
                .body("rows[0].counts.due", equalTo(5))
                .body("total.due", equalTo(5))
                .body("total.excused", equalTo(2))
                .body("total.contraindicated", equalTo(1))
                .body("total.deferred", equalTo(1))
                .body("total.refused", equalTo(1))
                .body("total.unknown", equalTo(1))
                .body("total.withoutReason", equalTo(1))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(contraindicated, "personRef");
        summary("asOf=2022-04-01&groupBy=reason")
                .body("rows.dimensions.reason", contains("CONTRAINDICATED", "NONE"))
                .body("rows.counts.due", contains(1, 4));
        summary("asOf=2021-01-01").body("rows", empty()).body("total.due", equalTo(0));
    }

    @Test
    void isATableToo() throws IOException {
        String person = due(site);
        reason(person, "DEFERRED", "2022-03-01", "2022-04-30");
        String id = followUp(person, site);
        goesOn(id, 1, "{\"state\": \"CONTACTED\", \"contactedOn\": \"2022-03-01\"}");
        goesOn(id, 2, "{\"state\": \"APPOINTED\", \"contactedOn\": \"2022-03-01\", \"appointmentOn\": \"2022-05-01\"}");
        String query = GAPS + "?asOf=2022-03-31&siteId=" + site.id();

        Response csv = operatorOf(site).accept("text/csv").get(query);
        csv.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("booster-gaps.csv"));
        assertThat(csv.asString())
                .contains(
                        "Site id,Type,District code,Post,Person reference,Platform,Primary course complete on,Due since,"
                                + "Reason,Reason until,Follow-up,Appointment,Result")
                .contains(String.join(
                        ",",
                        site.id(),
                        "Construction site",
                        district,
                        "Construction worker",
                        person,
                        "Inactivated",
                        "2021-05-22",
                        "2021-11-22",
                        "Deferred",
                        "2022-04-30",
                        "Appointed",
                        "2022-05-01",
                        ""));
        byte[] xlsx = operatorOf(site)
                .header("Accept-Language", "zh-CN")
                .accept(XLSX)
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(4)).isEqualTo(person);
        }
        operatorOf(site).accept("application/xml").get(query).then().statusCode(406);
    }

    /** More than are read at a time. */
    @Test
    void aLongTableIsWhole() {
        StringBuilder doses = new StringBuilder();
        int persons = 510;
        for (int i = 0; i < persons; i++) {
            String person = newPerson();
            GapFixture.told(person, site, Post.OTHER, LocalDate.of(2021, 1, 1), null, LocalDate.of(2021, 1, 1));
            doses.append(dose(newReference(), person, "CONVIDECIA", "2021-05-01"))
                    .append('\n');
        }
        submit(doses.toString()).then().statusCode(201);
        TestLog.awaitCount(persons, "select count(*) from roster_span where site_id = '" + site.id() + "'");

        String csv = operatorOf(site)
                .accept("text/csv")
                .get(GAPS + "?asOf=2022-03-31")
                .asString();

        assertThat(csv.lines().skip(1).distinct()).hasSize(persons);
    }

    @Test
    void everyRoleSeesWhatItMay() {
        RestAssured.given().get(GAPS).then().statusCode(401);
        RestAssured.given().get(GAPS + "/summary").then().statusCode(401);
        for (String role : List.of("inspector", "district-system", "frontend", "analyst", "privacy-officer")) {
            for (String form : List.of("application/json", "text/csv", XLSX)) {
                Caller.as(role).accept(form).get(GAPS).then().statusCode(403);
            }
            Caller.as(role).get(GAPS + "/summary?district=99").then().statusCode(role.equals("analyst") ? 200 : 403);
        }
    }

    @Test
    void nobodySeesBeyondItsScope() {
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, ReportedFixture.newDistrict());
        String own = due(site);
        String foreign = due(other);
        String asOf = "?asOf=2022-03-31";

        operatorOf(site).get(GAPS + asOf).then().body("items.personRef", contains(own));
        operatorOf(other).get(GAPS + asOf).then().body("items.personRef", contains(foreign));
        operatorOf(site).get(GAPS + asOf + "&siteId=" + other.id()).then().body("items", empty());
        operatorOf(site).get(GAPS + "/summary" + asOf).then().body("total.due", equalTo(1));
        Caller.with(Caller.token("site-operator")).get(GAPS + asOf).then().body("items", empty());
        Caller.with(Caller.token("bureau-admin").districts(district))
                .get(GAPS + asOf)
                .then()
                .body("items.personRef", contains(own));
        Caller.with(Caller.token("analyst").districts(district))
                .get(GAPS + "/summary" + asOf)
                .then()
                .body("total.due", equalTo(1));
        assertThat(Caller.with(Caller.token("bureau-admin").districts(district))
                        .accept("text/csv")
                        .get(GAPS + asOf)
                        .asString())
                .contains(own)
                .doesNotContain(foreign);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        refused("?asOf=2022-02-30&siteId=here&siteType=SHIP&post=KING&reason=LAZY&followUp=DONE&within=x&unknown=1", 8);
        refused("?asOf=" + tomorrow + "&within=367&district=63a&limit=0", 4);
        refused("?within=-1", 1);
        refused("/summary?groupBy=person", 1);
        refused("/summary?groupBy=site,&asOf=2022-03-31", 1);
        refused("/summary?asOf=" + tomorrow + "&district=%25", 2);
        // Cursors that this list never gave: of another list, cut short, with a person that is none.
        for (String text : List.of(
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-000000000000\ndue\n2022-02-30 x",
                "00000000-0000-0000-0000-000000000000\ndue\n2022-02-28",
                "00000000-0000-0000-0000-000000000000\ndue\n",
                "00000000-0000-0000-0000-000000000000\ndue\n2022-02-28 a\0b")) {
            refused(
                    "?cursor="
                            + Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                    1);
        }
    }

    private static void refused(String query, int errors) {
        Caller.as("bureau-admin")
                .urlEncodingEnabled(false)
                .get(GAPS + query)
                .then()
                .statusCode(400)
                .body("errors", hasSize(errors));
    }
}
