package org.sitesentinel.screening.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.screening.compliance.ComplianceFixture.compliance;
import static org.sitesentinel.screening.compliance.ComplianceFixture.excused;
import static org.sitesentinel.screening.compliance.ComplianceFixture.overdue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

/** Who is due when, one person at a time, at the end of 2022-03-31 unless said otherwise. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CadenceRulesTest {
    private static final String DISTRICT = "151001";
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static boolean adopted;

    private final ComplianceFixture fixture;

    CadenceRulesTest(ComplianceFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void aWeeklyPolicy() {
        if (!adopted) {
            fixture.weekly(DISTRICT);
            adopted = true;
        }
    }

    /** A site of this case alone needs not be known: the span says where it is. */
    private static SiteRef newSite() {
        return new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, DISTRICT, null);
    }

    /** Days are of March; 32 is the first of April. Tests: day and hour in Shanghai, I for one without a result. */
    @ParameterizedTest(name = "{0}: joined {1}, left {2}, tested {3} -> {4}, {5} due on {6}")
    @CsvSource({
        "tested exactly an interval ago,          1,   , 24T10,        DUE,          tested,    31",
        "a day longer ago,                        1,   , 23T23,        OVERDUE,      overdue,   30",
        "a day less,                              1,   , 25T00,        DUE_TOMORROW, tested,    32",
        "two days less,                           1,   , 26T10,        ,             tested,      ",
        "today,                                   1,   , 31T09,        ,             tested,      ",
        "after this instant,                      1,   , 32T09,        OVERDUE,      overdue,    8",
        "never,                                   1,   ,      ,        OVERDUE,      overdue,    8",
        "joined yesterday,                        30,  ,      ,        ,             newcomers,   ",
        "joined an interval ago,                  24,  ,      ,        DUE,          newcomers, 31",
        "joined a day before that,                23,  ,      ,        OVERDUE,      overdue,   30",
        "joined a day after that,                 25,  ,      ,        DUE_TOMORROW, newcomers, 32",
        "joined with a test that held,            30,  , 24T10,        DUE,          tested,    31",
        "joined with a test that held no more,    30,  , 20T10,        ,             newcomers,   ",
        "joined when the test just held,          30,  , 23T10,        OVERDUE,      overdue,   30",
        "left today,                              1, 31, 20T10,        ,             nobody,      ",
        "leaves tomorrow,                         1, 32, 20T10,        OVERDUE,      overdue,   27",
        "joins tomorrow,                         32,   , 20T10,        ,             nobody,      ",
        "there by mistake,                        1,  1, 20T10,        ,             nobody,      ",
        "again too soon,                          1,   , 23T10 24T09,  OVERDUE,      overdue,   30",
        "again after the minimum gap,             1,   , 23T10 24T10,  DUE,          tested,    31",
        "no result could be had,                  1,   , 20T10 I30T10, OVERDUE,      overdue,   27"
    })
    void whoIsDueWhen(
            String what, int joined, Integer left, String tests, TestState state, String counted, Integer dueOn) {
        SiteRef here = newSite();
        String ref = fixture.member(here, Post.CONSTRUCTION_WORKER, march(joined), left == null ? null : march(left));
        for (String test : tests == null ? new String[0] : tests.split(" ")) {
            boolean invalid = test.startsWith("I");
            fixture.tested(
                    ref,
                    here,
                    moment(invalid ? test.substring(1) : test),
                    invalid ? "INVALID" : "NEGATIVE",
                    "SARS_COV_2_RNA");
        }

        stands(here, state, counted, dueOn == null ? null : march(dueOn));
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2022, 3, 1).plusDays(day - 1L);
    }

    private static Instant moment(String test) {
        return LocalDateTime.of(
                        march(Integer.parseInt(test.substring(0, 2))),
                        LocalTime.of(Integer.parseInt(test.substring(3)), 0))
                .toInstant(ZoneOffset.ofHours(8));
    }

    /** The list, one by one, and the counts, in one pass, say the same. */
    private static void stands(SiteRef here, @Nullable TestState state, String counted, @Nullable LocalDate dueOn) {
        ValidatableResponse list = overdue("siteId=" + here.id() + "&asOf=" + DAY);
        if (state == null) {
            list.body("items", empty());
        } else {
            list.body("items.state", contains(state.name())).body("items[0].dueOn", equalTo(String.valueOf(dueOn)));
        }
        counts(compliance("siteId=" + here.id() + "&asOf=" + DAY), "total", state, counted);
        if (!counted.equals("nobody")) {
            counts(
                    compliance("district=" + DISTRICT + "&groupBy=site&asOf=" + DAY),
                    "rows.find { it.dimensions.site == '" + here.id() + "' }.counts",
                    state,
                    counted);
        }
    }

    private static void counts(ValidatableResponse answer, String path, @Nullable TestState state, String counted) {
        Map<String, Integer> counts = answer.extract().path(path);
        assertThat(counts)
                .containsEntry("personnel", counted.equals("nobody") ? 0 : 1)
                .containsEntry("tested", counted.equals("tested") ? 1 : 0)
                .containsEntry("overdue", counted.equals("overdue") ? 1 : 0)
                .containsEntry("due", counted.equals("tested") || counted.equals("overdue") ? 1 : 0)
                .containsEntry("newcomers", counted.equals("newcomers") ? 1 : 0)
                .containsEntry("excused", counted.equals("excused") ? 1 : 0)
                .containsEntry("dueToday", state == TestState.DUE ? 1 : 0)
                .containsEntry("dueTomorrow", state == TestState.DUE_TOMORROW ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} from {1} until {2} -> {3}")
    @CsvSource({
        "AWAY,       25, 31, EXCUSED, excused",
        "AWAY,       31, 31, EXCUSED, excused",
        "AWAY,       25, 30, OVERDUE, overdue",
        "AWAY,       32, 33, OVERDUE, overdue",
        "VACCINATED, 29,   , EXCUSED, excused",
        "VACCINATED, 28,   , OVERDUE, overdue",
        "VACCINATED, 29, 30, OVERDUE, overdue",
        "VACCINATED, 28, 33, OVERDUE, overdue"
    })
    void whoIsExcused(String reason, int from, Integer until, TestState state, String counted) {
        SiteRef here = newSite();
        String ref = fixture.member(here, Post.CONSTRUCTION_WORKER, march(1), null);
        excused(ref, reason, march(from), until == null ? null : march(until));

        stands(here, state, counted, march(8));
        if (state == TestState.EXCUSED) {
            overdue("siteId=" + here.id() + "&asOf=" + DAY)
                    .body("items[0].excuse.reason", equalTo(reason))
                    .body("items[0].excuse.from", equalTo(march(from).toString()));
            compliance("siteId=" + here.id() + "&asOf=" + DAY)
                    .body("total.excusedBy." + reason, equalTo(1))
                    .body("total.coverage", nullValue());
        }
    }

    @Test
    void anExcuseThatWasWithdrawnNeverWas() {
        SiteRef here = newSite();
        String ref = fixture.member(here, Post.CONSTRUCTION_WORKER, march(1), null);
        String id = excused(ref, "MEDICAL", march(30), march(33)).extract().path("id");

        Caller.as("bureau-admin")
                .header("If-Match", "\"1\"")
                .post("/api/v1/test-excuses/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        stands(here, TestState.OVERDUE, "overdue", march(8));
    }

    @ParameterizedTest(name = "a driver tested on the {0}th -> {1}")
    @CsvSource({"30T10, DUE, tested, 31", "29T10, OVERDUE, overdue, 30", "31T10, DUE_TOMORROW, tested, 32"})
    void exposedPostsHaveAnIntervalOfTheirOwn(String test, TestState state, String counted, int dueOn) {
        SiteRef here = newSite();
        String ref = fixture.member(here, Post.DRIVER, march(1), null);
        fixture.tested(ref, here, moment(test));

        stands(here, state, counted, march(dueOn));
    }

    @Test
    void aSampleCountsWhileItsResultIsAwaitedAndAnotherDiseaseDoesNot() {
        SiteRef here = newSite();
        String awaited = fixture.member(here, Post.OTHER, march(1), null);
        String other = fixture.member(here, Post.OTHER, march(1), null);
        fixture.tested(awaited, here, moment("30T10"), null, "SARS_COV_2_RNA");
        fixture.tested(other, here, moment("30T10"), "NEGATIVE", "INFLUENZA_RNA");

        compliance("siteId=" + here.id() + "&asOf=" + DAY)
                .body("total.tested", equalTo(1))
                .body("total.overdue", equalTo(1))
                .body("total.coverage", equalTo(50.0f));
        overdue("siteId=" + here.id() + "&asOf=" + DAY).body("items.personRef", contains(other));
    }

    /** Before noon the test of the afternoon is not known yet. */
    @Test
    void anInstantKnowsNoLaterTest() {
        SiteRef here = newSite();
        String ref = fixture.member(here, Post.OTHER, march(1), null);
        fixture.tested(ref, here, moment("31T15"));

        for (String noon :
                List.of("2022-03-31T12:00:00%2B08:00", "2022-03-31T12:00:00+08:00", "2022-03-31T04:00:00Z")) {
            at(here, noon).body("total.overdue", equalTo(1));
        }
        at(here, "2022-03-31T15:00:00%2B08:00").body("total.tested", equalTo(1));
    }

    private static ValidatableResponse at(SiteRef here, String encoded) {
        return Caller.as("analyst")
                .urlEncodingEnabled(false)
                .get(ComplianceFixture.COMPLIANCE + "?siteId=" + here.id() + "&asOf=" + encoded)
                .then()
                .statusCode(200);
    }

    @Test
    void whereNoPolicyAsksForTestsNobodyIsAsked() {
        SiteRef here = newSite();
        fixture.member(here, Post.OTHER, LocalDate.of(2022, 2, 1), null);

        // The national policy in force then left testing to the places.
        compliance("siteId=" + here.id() + "&asOf=2022-02-20").body("total.personnel", equalTo(0));
        overdue("siteId=" + here.id() + "&asOf=2022-02-20").body("items", hasSize(0));
    }
}
