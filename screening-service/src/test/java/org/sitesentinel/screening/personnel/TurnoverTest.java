package org.sitesentinel.screening.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.personnel.PersonnelFixture.joined;
import static org.sitesentinel.screening.personnel.PersonnelFixture.leaves;
import static org.sitesentinel.screening.personnel.PersonnelFixture.member;
import static org.sitesentinel.screening.personnel.PersonnelFixture.personnel;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** The law of turnover, as the database counts. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TurnoverTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    @Test
    void whoComesAndGoesIsCountedOnTheDayItHappens() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE, "639101");
        joined(site, member(ReturneeFixture.number(), Post.DRIVER, "2022-03-01"));
        String gone = joined(site, member(ReturneeFixture.number(), Post.DRIVER, "2022-03-05"))
                .extract()
                .path("id");
        leaves(site, gone, 1, "2022-03-10").statusCode(201);

        turnover(site, "2022-03-02", "2022-03-10")
                .body("posts.post", contains("DRIVER"))
                .body("total", equalTo(Map.of("opening", 1, "joined", 1, "left", 1, "closing", 1)));
        turnover(site, "2022-03-01", "2022-03-09")
                .body("total", equalTo(Map.of("opening", 0, "joined", 2, "left", 0, "closing", 2)));
        turnover(site, "2022-03-11", "2022-03-11")
                .body("total", equalTo(Map.of("opening", 1, "joined", 0, "left", 0, "closing", 1)));
    }

    @Test
    void theLawHoldsForAnyHistoryAndPlacesAddUp() {
        Random random = new Random(20220331);
        List<SiteRef> sites = List.of(
                TestSites.known(SiteType.CONSTRUCTION_SITE, "639102"),
                TestSites.known(SiteType.RESIDENTIAL_COMPOUND, "639102"),
                TestSites.known(SiteType.OFFICE_BUILDING, "639102"));
        for (int person = 0; person < 8; person++) {
            String number = ReturneeFixture.number();
            for (int step = 0; step < 4; step++) {
                SiteRef site = sites.get(random.nextInt(sites.size()));
                Post post = random.nextBoolean() ? Post.DRIVER : Post.OTHER;
                var answer = Caller.as("bureau-admin")
                        .body(member(number, post, day(random.nextInt(20)).toString()))
                        .post(personnel(site));
                if (answer.statusCode() == 201 && random.nextInt(3) > 0) {
                    LocalDate left = LocalDate.parse(answer.path("joined")).plusDays(random.nextInt(10));
                    leaves(site, answer.path("id"), answer.path("version"), left.toString())
                            .statusCode(201);
                }
            }
        }
        assertThat(TestLog.count("select count(*) from personnel_span where district = '639102'"))
                .isGreaterThan(10);

        for (int tries = 0; tries < 6; tries++) {
            LocalDate from = day(random.nextInt(30));
            LocalDate to = from.plusDays(random.nextInt(15));
            List<Integer> closing = new ArrayList<>();
            for (SiteRef site : sites) {
                ValidatableResponse one = turnover(site, from.toString(), to.toString());
                holds(one, "total.");
                closing.add(one.extract().path("total.closing"));
                List<Object> posts = one.extract().path("posts");
                for (int i = 0; i < posts.size(); i++) {
                    holds(one, "posts[" + i + "].count.");
                }
            }
            ValidatableResponse all = Caller.as("analyst")
                    .get("/api/v1/personnel-turnover?district=639102&from=%s&to=%s".formatted(from, to))
                    .then()
                    .statusCode(200);
            holds(all, "total.");
            int people = (int) TestLog.count("""
                    select count(distinct person_ref) from personnel_span
                    where district = '639102' and joined <= '%1$s' and (left_on is null or left_on > '%1$s')""".formatted(to));
            assertThat(closing.stream().mapToInt(Integer::intValue).sum()).isEqualTo(people);
            assertThat(all.extract().<Integer>path("total.closing")).isEqualTo(people);
        }
    }

    private static void holds(ValidatableResponse answer, String count) {
        int opening = answer.extract().path(count + "opening");
        int joined = answer.extract().path(count + "joined");
        int left = answer.extract().path(count + "left");
        assertThat(opening + joined - left).isEqualTo(answer.extract().<Integer>path(count + "closing"));
    }

    @Test
    void aDistrictIsCountedByTypeOfSiteAndPost() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING, "639103");
        joined(site, member(ReturneeFixture.number(), Post.OFFICE_STAFF, "2022-03-01"));

        for (String district : List.of("639103", "6391")) {
            Caller.as("analyst")
                    .get("/api/v1/personnel-turnover?from=2022-03-01&to=2022-03-31&district=" + district)
                    .then()
                    .statusCode(200)
                    .body("items.find { it.district == '639103' }.siteType", equalTo("OFFICE_BUILDING"))
                    .body("items.find { it.district == '639103' }.count.closing", equalTo(1));
        }
        Caller.with(Caller.token("analyst").districts("6399"))
                .get("/api/v1/personnel-turnover?from=2022-03-01&to=2022-03-31")
                .then()
                .body("total.closing", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2022-03-02&to=2022-03-01, ?to",
        "?from=2022-03-02, ?to",
        "?to=2022-03-02, ?from",
        "?from=soon&to=2022-03-02, ?from"
    })
    void daysThatAreNoneAreRefused(String query, String pointer) {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        for (String path : List.of(personnel(site) + "/turnover", "/api/v1/personnel-turnover")) {
            Caller.as("analyst").get(path + query).then().statusCode(400).body("errors.pointer", contains(pointer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, 200, 200",
        "bureau-admin, 200, 200",
        "inspector, 200, 200",
        "district-system, 200, 200",
        "frontend, 200, 403",
        "site-operator, 404, 403",
        "privacy-officer, 403, 403"
    })
    void eachRoleSeesWhatItMay(String role, int site, int district) {
        String days = "?from=2022-03-01&to=2022-03-31";
        SiteRef some = TestSites.known(SiteType.OFFICE_BUILDING);

        Caller.as(role).get(personnel(some) + "/turnover" + days).then().statusCode(site);
        Caller.as(role).get("/api/v1/personnel-turnover" + days).then().statusCode(district);
    }

    private static ValidatableResponse turnover(SiteRef site, String from, String to) {
        return Caller.as("analyst")
                .get(personnel(site) + "/turnover?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private static LocalDate day(int number) {
        return DAY.plusDays(number);
    }
}
