package org.sitesentinel.vaccination.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.vaccination.dose.DoseFixture.at;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.inChinese;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.status;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.vaccination.gap.GapFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class VaccinationStatusResourceTest {
    private final Messages messages;

    VaccinationStatusResourceTest(Messages messages) {
        this.messages = messages;
    }

    private static String path(String person) {
        return "/api/v1/persons/" + person + "/vaccination-status";
    }

    private static String boosted() {
        String person = newPerson();
        submit(
                        dose(newReference(), person, "CORONAVAC", "2021-05-01"),
                        dose(newReference(), person, "CORONAVAC", "2021-05-22", "\"doseNumber\": 1"),
                        dose(newReference(), person, "ZF2001", "2022-01-10", "\"doseNumber\": 2"))
                .then()
                .body("created", equalTo(3));
        return person;
    }

    @Test
    void saysHowFarSomebodyWasOnADay() {
        String person = boosted();

        status(person, "2021-04-30")
                .statusCode(200)
                .body("state", equalTo("NO_DOSE_KNOWN"))
                .body("dosesKnown", equalTo(0))
                .body("primaryCompleteOn", nullValue());
        status(person, "2021-05-01").body("state", equalTo("PRIMARY_INCOMPLETE"));
        status(person, "2021-05-22")
                .body("state", equalTo("PRIMARY_COMPLETE"))
                .body("platform", equalTo("INACTIVATED"))
                .body("boosterEligibleFrom", equalTo("2021-11-22"));
        status(person, "2022-01-09").body("state", equalTo("BOOSTER_DUE")).body("boosterOn", nullValue());
        status(person, "2022-01-10")
                .body("state", equalTo("BOOSTED"))
                .body("asOf", equalTo("2022-01-10"))
                .body("personRef", equalTo(person))
                .body("reason", equalTo("BOOSTED_WITH_ANOTHER"))
                .body("explanation", containsString("another platform"))
                .body("dosesKnown", equalTo(3))
                .body("dosesCounted", equalTo(3))
                .body("boosterOn", equalTo("2022-01-10"));
        status(person).body("state", equalTo("BOOSTED"));
        inChinese("bureau-admin").get(path(person)).then().body("explanation", containsString("序贯加强"));
    }

    /** What sets are queried by is what one person is told. */
    @Test
    void whatIsKeptAnswersForEveryDay() {
        String person = boosted();

        assertThat(daysWithin(person, "2021-05-21")).isEqualTo("");
        assertThat(daysWithin(person, "2021-05-22")).isEqualTo("complete ");
        assertThat(daysWithin(person, "2021-11-22")).isEqualTo("complete eligible ");
        assertThat(daysWithin(person, "2022-01-10")).isEqualTo("complete eligible boosted ");
    }

    private static String daysWithin(String person, String day) {
        return within(person, "primary_complete_on", day, "complete ")
                + within(person, "booster_eligible_from", day, "eligible ")
                + within(person, "booster_on", day, "boosted ");
    }

    private static String within(String person, String column, String day, String name) {
        return TestLog.count("select count(*) from person_course where person_ref = '%s' and %s <= '%s'"
                                .formatted(person, column, day))
                        == 1
                ? name
                : "";
    }

    @Test
    void onlyBureauAndOperatorsMayAsk() {
        String person = boosted();

        RestAssured.given().get(path(person)).then().statusCode(401);
        for (String role : List.of("inspector", "district-system", "frontend", "analyst", "privacy-officer")) {
            Caller.as(role).get(path(person)).then().statusCode(403);
        }
    }

    @Test
    void anOperatorAsksAboutItsOwnPeople() {
        SiteRef own = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
        String person = newPerson();
        submit(
                        dose(newReference(), person, "CORONAVAC", "2021-05-01", at(own.id())),
                        dose(newReference(), person, "CORONAVAC", "2021-05-22"))
                .then()
                .body("created", equalTo(2));

        sees(Caller.token("site-operator").sites(own.id()), person, 200);
        sees(Caller.token("site-operator").districts("6301"), person, 200);
        sees(Caller.token("site-operator").sites(other.id()), person, 404);
        sees(Caller.token("site-operator").districts("630105"), person, 404);
        sees(Caller.token("site-operator"), person, 404);
        sees(Caller.token("bureau-admin").districts("630104"), person, 200);
        sees(Caller.token("bureau-admin").districts("630105"), person, 404);
        // A dose that was told of nowhere in particular shows nobody to anyone who is narrowed.
        sees(Caller.token("bureau-admin").districts("630104"), boosted(), 404);
    }

    /** The registry tells doses of nowhere in particular; whom it is about stands in the roster. */
    @Test
    void anOperatorAsksAboutWhoIsOrWasOnItsRoster() {
        SiteRef own = TestSites.known(SiteType.CONSTRUCTION_SITE, "630104");
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "630105");
        String person = boosted();
        sees(Caller.token("site-operator").sites(own.id()), person, 404);

        GapFixture.onRoster(person, own, Post.CONSTRUCTION_WORKER, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 1));

        sees(Caller.token("site-operator").sites(own.id()), person, 200);
        sees(Caller.token("site-operator").sites(other.id()), person, 404);
        sees(Caller.token("site-operator"), person, 404);
        sees(Caller.token("bureau-admin").districts("6301"), person, 200);
        sees(Caller.token("bureau-admin").districts("630105"), person, 404);
        // Of whom no dose was told, it is said that none is known.
        String unvaccinated = GapFixture.worker(own);
        Caller.with(Caller.token("site-operator").sites(own.id()))
                .get(path(unvaccinated))
                .then()
                .statusCode(200)
                .body("state", equalTo("NO_DOSE_KNOWN"));
    }

    private static void sees(UnsignedToken token, String person, int status) {
        Caller.with(token).get(path(person)).then().statusCode(status);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        status(newPerson()).statusCode(404).body("type", endsWith(":not-found"));
        status("no-such-thing'--").statusCode(404);
        status(boosted(), "2022-02-30")
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?asOf date"));
    }

    @ParameterizedTest
    @EnumSource(CourseReason.class)
    void everyReasonHasItsWordsInBothLanguages(CourseReason reason) {
        String key = "label.CourseReason." + reason.name();

        String english = messages.text(Locale.ENGLISH, key, Map.of());
        String chinese = messages.text(Locale.SIMPLIFIED_CHINESE, key, Map.of());

        assertThat(english).isNotEqualTo(key).matches("[ -~]+");
        assertThat(chinese).isNotEqualTo(key).containsPattern("\\p{IsHan}");
    }
}
