package org.sitesentinel.screening.compliance.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.screening.compliance.ComplianceFixture.COMPLIANCE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.screening.compliance.ComplianceFixture;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final Instant RECENT = Instant.parse("2022-03-30T02:00:00Z");

    private final ComplianceFixture fixture;
    private final TakeSnapshot take;
    private final Clock clock;

    SnapshotTest(ComplianceFixture fixture, TakeSnapshot take, Clock clock) {
        this.fixture = fixture;
        this.take = take;
        this.clock = clock;
    }

    private static SiteRef siteIn(String district) {
        return new SiteRef(UUID.randomUUID().toString(), SiteType.CONSTRUCTION_SITE, district, null);
    }

    private static ValidatableResponse taken(String district, LocalDate day) {
        return Caller.with(Caller.token("bureau-admin").districts(district))
                .body("{\"day\": \"" + day + "\"}")
                .post(COMPLIANCE + "/snapshots")
                .then()
                .statusCode(201);
    }

    private static List<TestingComplianceState> told(SiteRef site, Post post, LocalDate day) {
        return TestLog.eventsOf(TestingComplianceState.TOPIC, site.id() + ":" + post + ":" + day).stream()
                .map(TestLog.Event::state)
                .toList();
    }

    private static TestingComplianceState.Counts counts(int personnel, int due, int tested, int overdue, int excused) {
        return new TestingComplianceState.Counts(personnel, due, tested, overdue, excused);
    }

    @Test
    void tellsEachSitesPostsOnceAndAgainWhereTheyChange() {
        fixture.weekly("151301");
        SiteRef site = siteIn("151301");
        String tested = fixture.member(site, Post.CONSTRUCTION_WORKER, LocalDate.of(2022, 3, 1), null);
        String late = fixture.member(site, Post.CONSTRUCTION_WORKER, LocalDate.of(2022, 3, 1), null);
        fixture.member(site, Post.DRIVER, LocalDate.of(2022, 3, 31), null);
        fixture.tested(tested, site, RECENT);

        taken("151301", DAY)
                .header("Location", containsString("asOf=2022-03-31"))
                .body("day", equalTo("2022-03-31"))
                .body("published", equalTo(2));
        taken("151301", DAY).body("published", equalTo(0));
        fixture.tested(late, site, RECENT);
        taken("151301", DAY).body("published", equalTo(1));

        List<TestingComplianceState> workers = told(site, Post.CONSTRUCTION_WORKER, DAY);
        assertThat(workers).extracting(TestingComplianceState::version).containsExactly(1L, 2L);
        assertThat(workers)
                .extracting(TestingComplianceState::counts)
                .containsExactly(counts(2, 2, 1, 1, 0), counts(2, 2, 2, 0, 0));
        assertThat(workers.get(0).site()).isEqualTo(site);
        assertThat(workers.get(0).businessDate()).isEqualTo(DAY);
        assertThat(told(site, Post.DRIVER, DAY))
                .extracting(TestingComplianceState::counts)
                .containsExactly(counts(1, 0, 0, 0, 0));
    }

    @Test
    void whereEverybodyHasLeftZeroIsTold() {
        fixture.weekly("151302");
        SiteRef site = siteIn("151302");
        fixture.member(site, Post.DRIVER, LocalDate.of(2022, 3, 1), DAY);

        taken("151302", DAY.minusDays(1)).body("published", equalTo(1));
        taken("151302", DAY).body("published", equalTo(1));
        taken("151302", DAY.plusDays(1)).body("published", equalTo(0));

        assertThat(told(site, Post.DRIVER, DAY))
                .extracting(TestingComplianceState::counts)
                .containsExactly(counts(0, 0, 0, 0, 0));
    }

    @Test
    void theLastDaysAreCountedOnceByAllReplicasTogether() throws Exception {
        fixture.weekly("151303");
        SiteRef site = siteIn("151303");
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        fixture.member(site, Post.DRIVER, LocalDate.of(2022, 3, 1), null);

        Parallel.call(3, () -> {
            take.countLastDays();
            return 0;
        });

        for (int ago = 0; ago < 3; ago++) {
            assertThat(told(site, Post.DRIVER, yesterday.minusDays(ago)))
                    .extracting(TestingComplianceState::version)
                    .containsExactly(1L);
        }
        assertThat(told(site, Post.DRIVER, yesterday.plusDays(1))).isEmpty();
    }

    @Test
    void aCallerPublishesItsOwnSitesOnly() {
        fixture.weekly("151304");
        SiteRef site = siteIn("151304");
        fixture.member(site, Post.DRIVER, LocalDate.of(2022, 3, 1), null);

        taken("151305", DAY).body("published", equalTo(0));

        assertThat(told(site, Post.DRIVER, DAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\"2099-01-01\"", "\"2022-02-30\"", "20220331"})
    void refusesWhatIsNoDaySoFar(@Nullable String day) {
        Caller.as("bureau-admin")
                .body("{\"day\": " + day + "}")
                .post(COMPLIANCE + "/snapshots")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/day"));
    }
}
