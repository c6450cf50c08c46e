package org.sitesentinel.screening.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.policy.PolicyFixture.POLICIES;
import static org.sitesentinel.screening.policy.PolicyFixture.adopted;
import static org.sitesentinel.screening.policy.PolicyFixture.lookingBack;
import static org.sitesentinel.screening.policy.PolicyFixture.policy;
import static org.sitesentinel.screening.rescreening.RescreeningFixture.RESCREENINGS;
import static org.sitesentinel.screening.rescreening.RescreeningFixture.awaitDone;
import static org.sitesentinel.screening.rescreening.RescreeningFixture.declaration;
import static org.sitesentinel.screening.rescreening.RescreeningFixture.of;
import static org.sitesentinel.screening.rescreening.RescreeningFixture.stayed;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.AREAS;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.area;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.listed;
import static org.sitesentinel.screening.riskarea.RiskAreaFixture.open;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.ReturneeState.Flip;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/**
 * Verdicts that become others because the list or a policy does. Each test has a county or a district of its own; all
 * arrivals are of 2022-03-20 under protocol 8, where nothing else is said.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RescreeningTest {
    private static SiteRef site;

    @BeforeAll
    static void know() {
        site = TestSites.known(SiteType.CONSTRUCTION_SITE, "630106");
    }

    @Test
    void aListingChangesVerdictsThatWereGivenAndSaysWhy() {
        String id = declared(stayed(site, "220101"))
                .body("verdict", equalTo("CLEARED"))
                .extract()
                .path("id");

        String area = open("220101001");

        JsonPath report = of("riskAreaId=" + area);
        assertThat(report.getString("rescreening.cause")).isEqualTo("RISK_AREA_LISTED");
        assertThat(report.getList("rescreening.riskAreaIds")).isEqualTo(List.of(area));
        assertThat(report.getInt("rescreening.examined")).isEqualTo(1);
        assertThat(report.getInt("rescreening.flipped")).isEqualTo(1);
        assertThat(report.getString("rescreening.finishedAt")).isNotNull();
        assertThat(report.getList("flips.declarationId")).isEqualTo(List.of(id));
        assertThat(report.getString("flips[0].siteId")).isEqualTo(site.id());
        assertThat(report.getString("flips[0].before")).isEqualTo("CLEARED");
        assertThat(report.getString("flips[0].after")).isEqualTo("OBSERVE");
        assertThat(report.getInt("flips[0].version")).isEqualTo(2);
        assertThat(report.getList("flips[0].reasons")).isEqualTo(List.of("high-risk-area"));
        declaration(id)
                .header("ETag", "\"2\"")
                .body("verdict", equalTo("OBSERVE"))
                .body("reasons.code", contains("high-risk-area"))
                .body("fromRiskArea", equalTo(true));
        var events = TestLog.eventsOf(ReturneeState.TOPIC, id);
        assertThat(events)
                .extracting(TestLog.Event::type)
                .containsExactly(ReturneeState.DECLARED.name(), ReturneeState.RESCREENED.name());
        ReturneeState told = events.get(1).state();
        assertThat(events.get(0).state().flip()).isNull();
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.verdict()).isEqualTo(Verdict.OBSERVE);
        assertThat(told.businessDate()).isEqualTo("2022-03-20");
        assertThat(told.flip())
                .isEqualTo(new Flip(
                        report.getString("rescreening.id"),
                        RescreeningCause.RISK_AREA_LISTED,
                        Verdict.CLEARED,
                        Verdict.OBSERVE,
                        List.of("high-risk-area")));
    }

    // The stay is within 14 days of any day until 28 March.
    @ParameterizedTest(name = "{0}: listed from {1}: {2}")
    @CsvSource({"220102, 2022-03-28, OBSERVE", "220103, 2022-03-29, CLEARED", "220104, 2022-03-15, OBSERVE"})
    void aLaterListingCountsWhileTheStayIsWithinTheLookBack(String county, String from, String verdict) {
        String id = declared(stayed(site, county)).extract().path("id");

        listed(area(county).replace("2022-03-10", from));
        awaitDone();

        declaration(id).body("verdict", equalTo(verdict));
        declared(stayed(site, county)).body("verdict", equalTo(verdict));
    }

    @Test
    void anEndThatLiesBeforeTheStayTakesTheVerdictBack() {
        String area = open("220105");
        String id = declared(stayed(site, "220105"))
                .body("verdict", equalTo("OBSERVE"))
                .extract()
                .path("id");

        ended(area, "2022-03-25");
        awaitDone();
        declaration(id).header("ETag", "\"1\"");

        ended(area, "2022-03-11");
        assertThat(of("riskAreaId=" + area).getString("rescreening.cause")).isEqualTo("RISK_AREA_ENDED");
        declaration(id)
                .header("ETag", "\"2\"")
                .body("verdict", equalTo("CLEARED"))
                .body("reasons", empty())
                .body("fromRiskArea", equalTo(false));
    }

    @Test
    void aCorrectionMovesTheVerdictToThoseWhomItIsAbout() {
        String area = open("220106");
        String wrongly = declared(stayed(site, "220106")).extract().path("id");
        String rightly = declared(stayed(site, "220107")).extract().path("id");
        awaitDone();

        Caller.as("district-system")
                .header("If-Match", "\"1\"")
                .body(area("220107").replace("HIGH", "MEDIUM"))
                .put(AREAS + "/" + area)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("division", equalTo("220107"));

        assertThat(of("riskAreaId=" + area).getInt("rescreening.flipped")).isEqualTo(2);
        declaration(wrongly).body("verdict", equalTo("CLEARED"));
        declaration(rightly).body("verdict", equalTo("OBSERVE")).body("reasons.code", contains("medium-risk-area"));
    }

    @Test
    void aVerdictThatIsTheSameAfterwardsIsNeitherWrittenNorTold() {
        String id = declared(stayed(site, "220108").replace("GREEN", "YELLOW"))
                .body("verdict", equalTo("OBSERVE"))
                .extract()
                .path("id");

        JsonPath report = of("riskAreaId=" + open("220108"));

        assertThat(report.getInt("rescreening.examined")).isEqualTo(1);
        assertThat(report.getInt("rescreening.flipped")).isZero();
        assertThat(report.getList("flips")).isEmpty();
        declaration(id).header("ETag", "\"1\"").body("reasons.code", contains("health-code-yellow"));
        assertThat(TestLog.eventsOf(ReturneeState.TOPIC, id)).hasSize(1);
    }

    @Test
    void aWholeProvinceIsListedForAllOfItsCounties() {
        String id = declared(stayed(site, "320101001")).extract().path("id");

        open("320000");
        awaitDone();

        declaration(id).body("verdict", equalTo("OBSERVE"));
    }

    @Test
    void whereTheJourneyBeganIsLookedAtToo() {
        String id = declared(stayed(site, "220109")
                        .replaceFirst(
                                "\"origin\": \\{\"division\": \"610113\"", "\"origin\": {\"division\": \"220110\""))
                .extract()
                .path("id");

        open("220110");
        awaitDone();

        declaration(id).body("verdict", equalTo("OBSERVE"));
    }

    @Test
    void lowRiskAsksForNothing() {
        String area = listed(area("220111").replace("HIGH", "LOW")).extract().path("id");

        Caller.as("bureau-admin")
                .get(RESCREENINGS + "?riskAreaId=" + area)
                .then()
                .body("items", empty());
    }

    @Test
    void aPolicyAdoptedCorrectedAndEndedChangesVerdictsThatWereGiven() {
        SiteRef local = TestSites.known(SiteType.CONSTRUCTION_SITE, "150851");
        String id = declared(stayed(local, "220112")).extract().path("id");
        String strict = policy("150851")
                .replace("REPORTED", "SAMPLED")
                .replace("\"certificateHours\": 24", "\"certificateHours\": 1");

        String policy = adopted(strict).extract().path("id");
        assertThat(of("policyId=" + policy).getInt("rescreening.flipped")).isEqualTo(1);
        declaration(id)
                .body("verdict", equalTo("INCOMPLETE"))
                .body("reasons.code", contains("certificate-expired"))
                .body("policyId", equalTo(policy))
                .body("policyVersion", equalTo(1));

        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .body(lookingBack(0, "150851", "2022-03-01"))
                .put(POLICIES + "/" + policy)
                .then()
                .statusCode(200);
        assertThat(of("policyId=" + policy).getString("rescreening.cause")).isEqualTo("POLICY_CORRECTED");
        declaration(id).body("verdict", equalTo("CLEARED")).body("policyVersion", equalTo(2));

        Caller.as("bureau-admin")
                .header("If-Match", "\"2\"")
                .body("{\"to\": \"2022-03-19\"}")
                .post(POLICIES + "/" + policy + "/ending")
                .then()
                .statusCode(200);
        assertThat(of("policyId=" + policy).getInt("rescreening.examined")).isEqualTo(1);
        assertThat(of("policyId=" + policy).getInt("rescreening.flipped")).isZero();
    }

    @Test
    void aPolicyForAnotherDiseaseConcernsNoReturnee() {
        String policy = adopted(policy("150852").replaceFirst("\\{", "{\"disease\": \"MPOX\","))
                .extract()
                .path("id");

        Caller.as("bureau-admin")
                .get(RESCREENINGS + "?policyId=" + policy)
                .then()
                .body("items", empty());
    }

    @Test
    void nobodyWhoIsDeclaredWhileTheListChangesIsMissed() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<String> ids = Parallel.call(12, () -> {
            String one = declared(stayed(site, "220113")).extract().path("id");
            if (turn.incrementAndGet() == 4) {
                open("220113");
            }
            return one;
        });
        awaitDone();

        ids.forEach(id -> declaration(id).body("verdict", equalTo("OBSERVE")));
    }

    @Test
    void aListIsOneReScreeningHoweverManyTransactionsItTakes() {
        String id = declared(stayed(site, "532399")).extract().path("id");
        awaitDone();
        long before = imported();

        imported(IntStream.range(0, 450).mapToObj(i -> "5323" + (50 + i / 10) + "%03d".formatted(i % 10)));

        String last = Caller.as("analyst")
                .get(AREAS + "?division=532394009")
                .then()
                .extract()
                .path("items[0].id");
        JsonPath report = of("riskAreaId=" + last);
        assertThat(imported() - before).isEqualTo(1);
        assertThat(report.getString("rescreening.cause")).isEqualTo("RISK_AREAS_IMPORTED");
        assertThat(report.getList("rescreening.riskAreaIds")).hasSize(450).endsWith(last);
        declaration(id).body("verdict", equalTo("CLEARED"));
    }

    @Test
    void whatIsListedAfterAReplicaClosedAReScreeningBelongsToAnother() {
        String first = declared(stayed(site, "532401")).extract().path("id");
        String second = declared(stayed(site, "532402")).extract().path("id");
        awaitDone();
        UUID closed = UUID.randomUUID();
        // Left by a replica that was killed while it waited for those who were judging.
        TestLog.count("""
                with area as (
                    insert into risk_area (id, version, division, division_name, county, level, first_day, business_date,
                        recorded_at)
                    values (gen_random_uuid(), 1, '532401', '某区', '532401', 'HIGH', '2022-03-10', '2022-03-10', now())
                    returning id),
                left_over as (
                    insert into rescreening (id, cause, status, examined, flipped, position, requested_at, started_at)
                    values ('%s', 'RISK_AREAS_IMPORTED', 'PENDING', 0, 0, '%s', now(), now()) returning id),
                span as (
                    insert into rescreening_area (rescreening_id, ordinal, area_id, county, first_day)
                    select left_over.id, 0, area.id, '532401', date '2022-03-10' from area, left_over returning 1)
                select count(*) from span""".formatted(closed, new UUID(0, 0)));

        imported(Stream.of("532402"));
        awaitDone();

        declaration(first).body("verdict", equalTo("OBSERVE"));
        declaration(second).body("verdict", equalTo("OBSERVE"));
        Caller.as("bureau-admin")
                .get(RESCREENINGS + "/" + closed)
                .then()
                .body("rescreening.riskAreaIds.size()", equalTo(1))
                .body("flips.declarationId", contains(first));
    }

    @Test
    void nobodyWhoIsDeclaredWhileListsAreImportedIsMissed() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<String> ids = Parallel.call(12, () -> {
            String one = declared(stayed(site, "532403")).extract().path("id");
            int now = turn.incrementAndGet();
            if (now % 3 == 1) {
                imported(Stream.of("53240300" + now % 10));
            }
            return one;
        });
        awaitDone();

        ids.forEach(id -> declaration(id).body("verdict", equalTo("OBSERVE")));
    }

    /** How many re-screenings there are because lists were imported. */
    private static long imported() {
        return TestLog.count("select count(*) from rescreening where cause = 'RISK_AREAS_IMPORTED'");
    }

    private static void imported(Stream<String> divisions) {
        Caller.as("bureau-admin")
                .contentType("application/json")
                .body(divisions.map(division -> """
                                {"division": "%s", "divisionName": "某地", "level": "HIGH", "from": "2022-03-10"}""".formatted(division)).collect(Collectors.joining(",", "[", "]")))
                .post("/api/v1/risk-area-imports")
                .then()
                .statusCode(201)
                .body("rejected", equalTo(0));
    }

    @Test
    void whatAReplicaLeftHalfDoneIsDoneByAnother() {
        String first = declared(stayed(site, "220114")).extract().path("id");
        String second = declared(stayed(site, "220114")).extract().path("id");
        UUID left = UUID.randomUUID();
        TestLog.count("""
                with area as (
                    insert into risk_area (id, version, division, division_name, county, level, first_day, business_date,
                        recorded_at)
                    values (gen_random_uuid(), 1, '220114', '某区', '220114', 'HIGH', '2022-03-10', '2022-03-10', now())
                    returning id),
                half as (
                    insert into rescreening (id, cause, status, examined, flipped, position, requested_at, started_at)
                    values ('%s', 'RISK_AREA_LISTED', 'RUNNING', 1, 0, '%s', now(), now()) returning id),
                candidates as (
                    insert into rescreening_candidate (rescreening_id, returnee_id)
                    values ('%s', '%s'), ('%s', '%s') returning 1)
                select count(*) from area, half, candidates""".formatted(left, first, left, first, left, second));
        awaitDone();

        Caller.as("bureau-admin")
                .get(RESCREENINGS + "/" + left)
                .then()
                .body("rescreening.examined", equalTo(2))
                .body("flips.declarationId", contains(second));
        declaration(first).body("verdict", equalTo("CLEARED"));
        declaration(second).body("verdict", equalTo("OBSERVE"));
        assertThat(TestLog.count("select count(*) from rescreening_candidate")).isZero();
    }

    @Test
    void flipsAreShownByPagesAndWithinTheScope() {
        SiteRef other = TestSites.known(SiteType.CONSTRUCTION_SITE, "640106");
        for (SiteRef where : List.of(site, site, site, other)) {
            declared(stayed(where, "220115"));
        }
        JsonPath report = of("riskAreaId=" + open("220115"));
        String path = RESCREENINGS + "/" + report.getString("rescreening.id");
        assertThat(report.getList("flips")).hasSize(4);

        var first =
                Caller.as("inspector").get(path + "?limit=3").then().extract().jsonPath();
        var second = Caller.as("inspector")
                .get(path + "?limit=3&cursor=" + first.getString("nextCursor"))
                .then()
                .extract()
                .jsonPath();
        assertThat(first.getList("flips")).hasSize(3);
        assertThat(second.getList("flips")).hasSize(1).doesNotContainAnyElementsOf(first.getList("flips"));
        assertThat(second.getString("nextCursor")).isNull();
        for (var narrowed : List.of(
                Caller.token("inspector").districts("64"),
                Caller.token("site-operator").sites(other.id()))) {
            Caller.with(narrowed).get(path).then().body("flips.siteId", contains(other.id()));
        }
        Caller.as("site-operator").get(path).then().body("flips", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-admin, 200",
        "inspector, 200",
        "site-operator, 200",
        "district-system, 200",
        "frontend, 403",
        "analyst, 403",
        "privacy-officer, 403",
        "nobody, 403",
    })
    void asksForARole(String role, int status) {
        Caller.as(role).get(RESCREENINGS).then().statusCode(status);
        Caller.as(role).get(RESCREENINGS + "/" + UUID.randomUUID()).then().statusCode(status == 200 ? 404 : status);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "cause=WEATHER", "status=7", "riskAreaId=x", "cursor=zzz"})
    void refusesQueriesItDoesNotUnderstand(String query) {
        Caller.as("inspector")
                .get(RESCREENINGS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?" + query.substring(0, query.indexOf('='))));
    }

    private static void ended(String area, String to) {
        String version = Caller.as("analyst").get(AREAS + "/" + area).header("ETag");
        Caller.as("bureau-admin")
                .header("If-Match", version)
                .body("{\"to\": \"" + to + "\"}")
                .post(AREAS + "/" + area + "/ending")
                .then()
                .statusCode(200);
    }
}
