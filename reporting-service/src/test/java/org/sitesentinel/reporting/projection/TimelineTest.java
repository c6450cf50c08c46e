package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.site.VenueCodeStatus;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;

class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final SiteRef SITE = new SiteRef("site", SiteType.CONSTRUCTION_SITE, "630104", null);
    private static final List<Metric> METRICS = new Metrics().all();

    @Test
    void aLaterTallyTakesOver() {
        Timeline timeline = new Timeline(List.of(tally("a", 1, 0, 100), tally("b", 1, 10, 120)));

        assertThat(headcount(timeline, -1)).isZero();
        assertThat(headcount(timeline, 0)).isEqualTo(100);
        assertThat(headcount(timeline, 9)).isEqualTo(100);
        assertThat(headcount(timeline, 10)).isEqualTo(120);
    }

    @Test
    void aCorrectionRestatesItsDayAndNoOther() {
        Timeline timeline = new Timeline(List.of(tally("a", 2, 0, 90), tally("b", 1, 10, 120), tally("a", 1, 0, 100)));

        assertThat(headcount(timeline, 5)).isEqualTo(90);
        assertThat(headcount(timeline, 10)).isEqualTo(120);
    }

    @Test
    void aTallyEnteredLateDoesNotHideANewerOne() {
        Timeline timeline = new Timeline(List.of(tally("b", 1, 10, 120), tally("late", 1, 5, 110)));

        assertThat(headcount(timeline, 7)).isEqualTo(110);
        assertThat(headcount(timeline, 30)).isEqualTo(120);
    }

    @Test
    void aForecastEndsWithItsWeek() {
        ArrivalForecastState forecast =
                new ArrivalForecastState("f", 1, DAY, Instant.EPOCH, SITE, LocalDate.of(2022, 3, 7), 30);
        Timeline timeline = new Timeline(List.of(forecast));

        assertThat(value(timeline, "arrivals.expected", LocalDate.of(2022, 3, 13)))
                .isEqualTo(30);
        assertThat(value(timeline, "arrivals.expected", LocalDate.of(2022, 3, 14)))
                .isZero();
    }

    @Test
    void aVenueCodeCountsUntilItIsRevoked() {
        Timeline timeline = new Timeline(List.of(
                venueCode(1, 0, VenueCodeStatus.ISSUED),
                venueCode(2, 1, VenueCodeStatus.POSTED),
                venueCode(3, 5, VenueCodeStatus.REVOKED)));

        assertThat(value(timeline, "venue-codes.active", DAY.plusDays(4))).isEqualTo(1);
        assertThat(value(timeline, "venue-codes.active", DAY.plusDays(5))).isZero();
    }

    @Test
    void aForecastAnnouncedAfterItsWeekAddsNothing() {
        ArrivalForecastState forecast =
                new ArrivalForecastState("f", 1, DAY.plusDays(60), Instant.EPOCH, SITE, LocalDate.of(2022, 3, 7), 30);

        assertThat(new Timeline(List.of(forecast)).contributions(METRICS, ClosedSites.NONE))
                .isEmpty();
    }

    /** Whatever was entered in whatever order: on each day the figure is what a reader of all entries would say. */
    @Property
    void equalsANaiveRecountInAnyOrder(@ForAll("histories") List<TallyState> history, @ForAll Random order) {
        List<TallyState> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, order);
        Timeline timeline = new Timeline(shuffled);

        for (int day = -1; day <= 12; day++) {
            assertThat(headcount(timeline, day)).isEqualTo(naive(history, DAY.plusDays(day)));
        }
    }

    /** The newest version of each tally; of these the one of the latest day that has come. */
    private static long naive(List<TallyState> history, LocalDate day) {
        Map<String, TallyState> newest = new HashMap<>();
        history.forEach(state ->
                newest.merge(state.id(), state, (one, other) -> one.version() > other.version() ? one : other));
        return newest.values().stream()
                .filter(state -> !state.businessDate().isAfter(day))
                .max(Comparator.comparing(EntityState::businessDate))
                .map(TallyState::headcount)
                .orElse(0);
    }

    /** One tally a day, corrected several times. */
    @Provide
    Arbitrary<List<TallyState>> histories() {
        Arbitrary<TallyState> entry = Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 500))
                .as((day, version, headcount) -> tally("day" + day, version, day, headcount));
        return entry.list().ofMaxSize(25).uniqueElements(state -> state.id() + "/" + state.version());
    }

    private static TallyState tally(String id, long version, int day, int headcount) {
        return new TallyState(
                id,
                version,
                DAY.plusDays(day),
                Instant.EPOCH,
                "site",
                Population.SITE_PERSONNEL,
                "630104",
                SITE,
                Post.CONSTRUCTION_WORKER,
                headcount,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    private static VenueCodeState venueCode(long version, int day, VenueCodeStatus status) {
        return new VenueCodeState("code", version, DAY.plusDays(day), Instant.EPOCH, SITE, "building", status);
    }

    private static long headcount(Timeline timeline, int day) {
        return value(timeline, "vaccination.headcount", DAY.plusDays(day));
    }

    private static long value(Timeline timeline, String metric, LocalDate day) {
        return timeline.contributions(METRICS, ClosedSites.NONE).entrySet().stream()
                .filter(cell -> cell.getKey().metric().equals(metric))
                .filter(cell -> !cell.getKey().day().isAfter(day))
                .mapToLong(cell -> cell.getValue().numerator())
                .sum();
    }
}
