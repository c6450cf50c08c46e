package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;

/** A closed site is in no figure that says how sites stand, from the day on which it closed. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ClosedSiteTest {
    private static final LocalDate CLOSED_ON = Told.DAY.plusDays(5);
    private static final AtomicInteger DISTRICTS = new AtomicInteger(999_100);

    /** Each is 1 for a site of which all is told, or the share 1 ÷ 1. */
    private static final List<String> OF_COMPOUNDS = List.of(
            "sites.registered",
            "venue-codes.active",
            "venue-codes.posted-coverage",
            "access-control.installed",
            "access-control.pilots",
            "supplies.reserve-met",
            "isolation-rooms.available",
            "resumption.approved",
            "arrivals.expected",
            "vaccination.headcount",
            "vaccination.booster-coverage");

    private final Projector projector;

    ClosedSiteTest(Projector projector) {
        this.projector = projector;
    }

    /** When the closing becomes known. */
    enum Order {
        LAST,
        FIRST,
        IN_BETWEEN,
        REVERSED_AND_TWICE
    }

    private record Message<S extends EntityState>(EventType<S> type, S state) {
        void tell() {
            TestLog.publish(type, state);
            TestLog.awaitApplied(type.topic());
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesEveryFigureOnTheDayItClosesInWhateverOrderItBecomesKnown(Order order) {
        SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, newDistrict());
        List<Message<?>> messages = all(site);
        messages.add(
                switch (order) {
                    case FIRST -> 0;
                    case IN_BETWEEN -> messages.size() / 2;
                    case LAST, REVERSED_AND_TWICE -> messages.size();
                },
                life(SiteState.CLOSED, site, 3, CLOSED_ON, SiteStatus.CLOSED));
        if (order == Order.REVERSED_AND_TWICE) {
            Collections.reverse(messages);
            messages.addAll(List.copyOf(messages));
        }
        messages.forEach(Message::tell);

        for (String metric : OF_COMPOUNDS) {
            assertThat(numerator(metric, site, CLOSED_ON.minusDays(1)))
                    .as(metric)
                    .isEqualTo(1);
            assertThat(numerator(metric, site, CLOSED_ON)).as(metric).isZero();
            assertThat(denominator(metric, site, CLOSED_ON)).as(metric).isZero();
            assertThat(numerator(metric, site, CLOSED_ON.plusDays(30)))
                    .as(metric)
                    .isZero();
        }
        reconciles();
    }

    @Test
    void leavesTheFiguresOfOfficeBuildings() {
        SiteRef site = Told.site(SiteType.OFFICE_BUILDING, newDistrict());
        life(SiteState.REGISTERED, site, 1, Told.DAY, SiteStatus.REGISTERED).tell();
        access(site, 1, Told.DAY, AccessControlStatus.INSTALLING, AccessControlBlocker.FUNDING)
                .tell();
        access(site, 2, Told.DAY.plusDays(2), AccessControlStatus.INSTALLED, null)
                .tell();
        life(SiteState.CLOSED, site, 2, Told.DAY.plusDays(1), SiteStatus.CLOSED).tell();

        assertThat(numerator("access-control.installing", site, Told.DAY)).isEqualTo(1);
        assertThat(numerator("access-control.blocked", site, Told.DAY)).isEqualTo(1);
        assertThat(denominator("access-control.coverage", site, Told.DAY)).isEqualTo(1);
        for (LocalDate day : List.of(Told.DAY.plusDays(1), Told.DAY.plusDays(2))) {
            for (String metric : List.of("installing", "blocked", "installed", "coverage")) {
                assertThat(numerator("access-control." + metric, site, day)).isZero();
            }
            assertThat(denominator("access-control.coverage", site, day)).isZero();
        }
        reconciles();
    }

    /** None does so far: closed is final where sites are kept. What the log says is law here. */
    @Test
    void countsAgainShouldItOpenAgain() {
        SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, newDistrict());
        all(site).forEach(Message::tell);
        life(SiteState.ACTIVATED, site, 4, CLOSED_ON.plusDays(3), SiteStatus.ACTIVE)
                .tell();
        life(SiteState.CLOSED, site, 3, CLOSED_ON, SiteStatus.CLOSED).tell();

        for (String metric : OF_COMPOUNDS) {
            assertThat(numerator(metric, site, CLOSED_ON.minusDays(1)))
                    .as(metric)
                    .isEqualTo(1);
            assertThat(numerator(metric, site, CLOSED_ON.plusDays(2)))
                    .as(metric)
                    .isZero();
            assertThat(numerator(metric, site, CLOSED_ON.plusDays(3)))
                    .as(metric)
                    .isEqualTo(metric.equals("arrivals.expected") ? 0 : 1);
        }
        reconciles();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSupersededSiteMakesRoomForItsSuccessor(boolean successorFirst) {
        SiteRef whole = Told.site(SiteType.RESIDENTIAL_COMPOUND, newDistrict());
        SiteRef part = Told.site(SiteType.RESIDENTIAL_COMPOUND, whole.district());
        List<Message<?>> messages = all(whole);
        messages.add(new Message<>(
                SiteState.SUPERSEDED,
                new SiteState(
                        whole.id(),
                        3,
                        CLOSED_ON,
                        Instant.EPOCH,
                        whole,
                        "场所",
                        SiteStatus.CLOSED,
                        null,
                        List.of(part.id()))));
        messages.addAll(successorFirst ? 0 : messages.size(), all(part));
        messages.forEach(Message::tell);

        assertThat(numerator("supplies.reserve-met", whole, CLOSED_ON.minusDays(1)))
                .isEqualTo(2);
        assertThat(numerator("supplies.reserve-met", whole, CLOSED_ON)).isEqualTo(1);
        assertThat(denominator("supplies.reserve-met", whole, CLOSED_ON)).isEqualTo(1);
        reconciles();
    }

    @Test
    void aSuspendedSiteIsRegisteredAndCounts() {
        SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, newDistrict());
        all(site).forEach(Message::tell);
        life(SiteState.SUSPENDED, site, 3, CLOSED_ON, SiteStatus.SUSPENDED).tell();

        assertThat(numerator("sites.registered", site, CLOSED_ON)).isEqualTo(1);
        assertThat(numerator("supplies.reserve-met", site, CLOSED_ON)).isEqualTo(1);
    }

    @Test
    void whatReplicasLearnAtTheSameMomentIsSeenByOneOfThem() throws Exception {
        for (int round = 0; round < 10; round++) {
            SiteRef site = Told.site(SiteType.RESIDENTIAL_COMPOUND, newDistrict());
            List<Message<?>> messages = List.of(
                    life(SiteState.CLOSED, site, 2, CLOSED_ON, SiteStatus.CLOSED),
                    access(site, 1, Told.DAY, AccessControlStatus.INSTALLED, null));
            AtomicInteger next = new AtomicInteger();
            Parallel.call(2, () -> {
                Message<?> message = messages.get(next.getAndIncrement());
                QuarkusTransaction.requiringNew()
                        .run(() -> projector.apply(message.type().topic(), List.of(message.state())));
                return true;
            });

            assertThat(numerator("access-control.installed", site, CLOSED_ON.minusDays(1)))
                    .isEqualTo(1);
            assertThat(numerator("access-control.installed", site, CLOSED_ON)).isZero();
        }
        reconciles();
    }

    private static String newDistrict() {
        return String.valueOf(DISTRICTS.incrementAndGet());
    }

    private static List<Message<?>> all(SiteRef site) {
        return new ArrayList<>(List.of(
                life(SiteState.REGISTERED, site, 1, Told.DAY, SiteStatus.REGISTERED),
                new Message<>(
                        VenueCodeState.POSTED,
                        new VenueCodeState(
                                "code-" + site.id(),
                                2,
                                Told.DAY,
                                Instant.EPOCH,
                                site,
                                "building",
                                VenueCodeStatus.POSTED)),
                facet("posted-codes", site, null, new ReadinessState.PostedCodes(1, 1), null),
                access(site, 1, Told.DAY, AccessControlStatus.INSTALLED, null),
                facet("supply-reserve", site, new ReadinessState.SupplyReserve(9, 7), null, null),
                facet("isolation-rooms", site, null, null, new ReadinessState.IsolationRooms(1, 2, 1)),
                life(SiteState.ACTIVATED, site, 2, Told.DAY.plusDays(1), SiteStatus.ACTIVE),
                new Message<>(
                        ResumptionState.APPROVED,
                        new ResumptionState(
                                "resumption-" + site.id(),
                                2,
                                Told.DAY,
                                Instant.EPOCH,
                                site,
                                ResumptionStatus.APPROVED,
                                Told.DAY,
                                List.of(),
                                0)),
                new Message<>(
                        ArrivalForecastState.ANNOUNCED,
                        new ArrivalForecastState(
                                "forecast-" + site.id(),
                                1,
                                Told.DAY,
                                Instant.EPOCH,
                                site,
                                LocalDate.of(2022, 3, 31),
                                1)),
                new Message<>(TallyState.RECORDED, Told.tally(site, "tally-" + site.id(), 1, 1, 1, 1))));
    }

    private static Message<SiteState> life(
            EventType<SiteState> type, SiteRef site, long version, LocalDate day, SiteStatus status) {
        return new Message<>(type, new SiteState(site.id(), version, day, Instant.EPOCH, site, "场所", status));
    }

    private static Message<ReadinessState> access(
            SiteRef site,
            long version,
            LocalDate day,
            AccessControlStatus status,
            @Nullable AccessControlBlocker blocker) {
        return new Message<>(
                ReadinessState.ACCESS_CONTROL_CHANGED,
                new ReadinessState(
                        site.id() + ":access-control",
                        version,
                        day,
                        Instant.EPOCH,
                        site,
                        new ReadinessState.AccessControl(status, true, blocker),
                        null,
                        null,
                        null,
                        null));
    }

    private static Message<ReadinessState> facet(
            String name,
            SiteRef site,
            ReadinessState.@Nullable SupplyReserve supplies,
            ReadinessState.@Nullable PostedCodes codes,
            ReadinessState.@Nullable IsolationRooms rooms) {
        return new Message<>(
                ReadinessState.SUPPLY_RESERVE_REPORTED,
                new ReadinessState(
                        site.id() + ":" + name, 1, Told.DAY, Instant.EPOCH, site, null, supplies, codes, rooms, null));
    }

    private static int numerator(String metric, SiteRef site, LocalDate day) {
        return figure(metric, site, day).extract().path("total.numerator");
    }

    private static int denominator(String metric, SiteRef site, LocalDate day) {
        Integer denominator = figure(metric, site, day).extract().path("total.denominator");
        return denominator == null ? 0 : denominator;
    }

    private static ValidatableResponse figure(String metric, SiteRef site, LocalDate day) {
        return Caller.as("analyst")
                .get("/api/v1/metrics/" + metric + "?district=" + site.district() + "&asOf=" + day)
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
