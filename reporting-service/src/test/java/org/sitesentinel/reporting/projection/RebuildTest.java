package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;
import org.sitesentinel.reporting.projection.RebuildView.Reason;

/** A rebuild beside the live figures: nobody notices, and whatever was wrong is right afterwards. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RebuildTest {
    private final Rebuild rebuild;
    private final Projector projector;

    RebuildTest(Rebuild rebuild, Projector projector) {
        this.rebuild = rebuild;
        this.projector = projector;
    }

    @Test
    void putsRightWhatWasTamperedWith() {
        tell("997301", 1, 10);
        assertThat(TestLog.count("with moved as (update roll_up set numerator = numerator + 7"
                        + " where dimensions ->> 'district' = '997301' returning 1) select count(*) from moved"))
                .isPositive();
        headcount("997301").body("total.value", equalTo(17));

        Caller.as("bureau-admin")
                .post("/api/v1/projection/rebuild")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/projection/rebuild"))
                .body("reason", equalTo("ASKED_FOR"))
                .body("timelines", greaterThan(0));
        finish();

        headcount("997301").body("total.value", equalTo(10));
        Caller.as("analyst")
                .get("/api/v1/projection/rebuild")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("done", greaterThan(0));
        reconciles();
    }

    @Test
    void keepsUpWithWhatArrivesAndIsNeverSeenHalfDone() throws InterruptedException {
        List<SiteRef> sites =
                IntStream.range(0, 30).mapToObj(i -> tell("997302", 1, 10)).toList();
        headcount("997302").body("total.value", equalTo(300));
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean wrong = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            while (!over.get()) {
                int value = headcount("997302").extract().path("total.value");
                wrong.compareAndSet(false, value < 300 || value % 5 != 0);
            }
        });
        asking.start();

        rebuild.begin(Reason.ASKED_FOR, "somebody");
        for (SiteRef site : sites) {
            rebuild.step(7);
            apply(site, 2, 15);
            tell("997302", 1, 5);
        }
        finish();
        over.set(true);
        asking.join();

        assertThat(wrong).isFalse();
        headcount("997302").body("total.value", equalTo(30 * 15 + 30 * 5));
        reconciles();
    }

    @Test
    void aReleaseWithOtherDefinitionsBeginsOneByItself() {
        tell("997303", 1, 10);
        finish();
        TestLog.count("with moved as (update projection set registry = 'of another release' returning 1)"
                + " select count(*) from moved");

        rebuild.beginIfNeeded();
        assertThat(rebuild.last().orElseThrow().reason()).isEqualTo(Reason.NEW_DEFINITIONS);
        apply(tell("997303", 1, 20), 2, 25);
        finish();
        int generation = rebuild.last().orElseThrow().generation();
        rebuild.beginIfNeeded();

        assertThat(rebuild.last().orElseThrow().generation()).isEqualTo(generation);
        headcount("997303").body("total.value", equalTo(35));
        reconciles();
    }

    @Test
    void oneIsUnderWayAtATime() {
        finish();
        RebuildView first = rebuild.begin(Reason.ASKED_FOR, "one");
        RebuildView second = rebuild.begin(Reason.ASKED_FOR, "other");

        assertThat(second.generation()).isEqualTo(first.generation());
        finish();
    }

    @Test
    void leavesNothingOfTheGenerationsBefore() {
        tell("997304", 1, 10);
        rebuild.begin(Reason.ASKED_FOR, null);
        finish();
        rebuild.step();

        assertThat(TestLog.count("select count(*) from roll_up where generation < (select live from projection)"))
                .isZero();
        assertThat(TestLog.count("select count(*) from contribution where generation < (select live from projection)"))
                .isZero();
    }

    @ParameterizedTest(name = "{0}: begin {1}, progress {2}, nights {3}, rejected events {4}")
    @CsvSource({
        "analyst, 403, 200, 200, 403",
        "bureau-admin, 202, 200, 200, 200",
        "inspector, 403, 403, 403, 403",
        "site-operator, 403, 403, 403, 403",
        "frontend, 403, 403, 403, 403",
        "district-system, 403, 403, 403, 403",
        "privacy-officer, 403, 403, 403, 403",
    })
    void asksForARole(String role, int begin, int progress, int nights, int rejected) {
        rebuild.begin(Reason.ASKED_FOR, null);
        Caller.as(role).post("/api/v1/projection/rebuild").then().statusCode(begin);
        Caller.as(role).get("/api/v1/projection/rebuild").then().statusCode(progress);
        Caller.as(role).get("/api/v1/projection/reconciliations").then().statusCode(nights);
        Caller.as(role).get("/api/v1/projection/rejected-events").then().statusCode(rejected);
        Caller.as(role).post("/api/v1/projection/rejected-events/replay").then().statusCode(rejected);
        finish();
    }

    /** The service's own job may do some of the steps. */
    private void finish() {
        await().until(() -> {
            rebuild.step(20);
            return rebuild.last().map(RebuildView::state).orElse(RebuildView.State.DONE) == RebuildView.State.DONE;
        });
    }

    private SiteRef tell(String district, int version, int headcount) {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, district);
        apply(site, version, headcount);
        return site;
    }

    private void apply(SiteRef site, int version, int headcount) {
        QuarkusTransaction.requiringNew()
                .run(() -> projector.apply(
                        TallyState.TOPIC, List.of(Told.tally(site, "tally-" + site.id(), version, headcount, 0, 0))));
    }

    private static ValidatableResponse headcount(String district) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/vaccination.headcount?district=" + district)
                .then()
                .statusCode(200);
    }

    private static void reconciles() {
        Caller.as("analyst")
                .get("/api/v1/projection/reconciliation")
                .then()
                .statusCode(200)
                .body("differences", empty());
    }
}
