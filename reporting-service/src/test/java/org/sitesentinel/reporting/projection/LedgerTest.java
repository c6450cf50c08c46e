package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Instant START = Instant.parse("2022-03-01T08:00:00Z");
    private static final SiteRef SITE = new SiteRef("site", SiteType.CONSTRUCTION_SITE, "630104", null);
    private static final List<Metric> METRICS = new Metrics().all();

    @Test
    void whatWasKnownBeforeACorrectionIsTheOldFigure() {
        List<Ledger.Entry> entries = ledger(List.of(tally("a", 1, 0, 0, 100), tally("a", 2, 0, 5, 90)), List.of())
                .since(Ledger.BEGINNING);

        assertThat(headcount(entries, hour(4), DAY)).isEqualTo(100);
        assertThat(headcount(entries, hour(5), DAY)).isEqualTo(90);
        assertThat(headcount(entries, START.minusSeconds(1), DAY)).isZero();
    }

    @Test
    void aClosingThatBecomesKnownLaterChangesNothingThatWasKnownBefore() {
        List<EntityState> closing = List.of(site(1, 0, 0, SiteStatus.REGISTERED), site(2, 3, 8, SiteStatus.CLOSED));
        List<Ledger.Entry> entries =
                ledger(List.of(tally("a", 1, 0, 1, 100)), closing).since(Ledger.BEGINNING);

        assertThat(headcount(entries, hour(7), DAY.plusDays(3))).isEqualTo(100);
        assertThat(headcount(entries, hour(8), DAY.plusDays(2))).isEqualTo(100);
        assertThat(headcount(entries, hour(8), DAY.plusDays(3))).isZero();
    }

    @Test
    void aCorrectionAddsTheDifferenceAlone() {
        List<EntityState> facts = new ArrayList<>();
        for (int day = 0; day < 50; day++) {
            facts.add(tally("day" + day, 1, day, day, 100 + day));
        }

        assertThat(ledger(facts, List.of()).since(hour(49)))
                .allSatisfy(entry -> assertThat(entry.knownAt()).isEqualTo(hour(49)));
    }

    /**
     * However facts arrive, some of them twice: the ledger is what all that had been recorded by each instant gives.
     */
    @Property(tries = 200)
    void isAtEveryInstantWhatTheFactsOfThenGive(
            @ForAll("histories") List<EntityState> tallies,
            @ForAll("lives") List<EntityState> life,
            @ForAll Random order) {
        List<EntityState> arriving = new ArrayList<>(tallies);
        arriving.addAll(life);
        arriving.addAll(arriving.subList(0, arriving.size() / 2));
        Collections.shuffle(arriving, order);
        List<EntityState> known = new ArrayList<>();
        List<EntityState> knownOfSite = new ArrayList<>();
        List<Ledger.Entry> kept = new ArrayList<>();
        for (EntityState next : arriving) {
            List<EntityState> of = next instanceof SiteState ? knownOfSite : known;
            if (of.contains(next)) {
                continue;
            }
            of.add(next);
            Instant since = Ledger.recordedAt(next);
            kept.removeIf(entry -> !entry.knownAt().isBefore(since));
            kept.addAll(ledger(known, closed(knownOfSite)).since(since));
            check(kept, known, closed(knownOfSite));
        }
    }

    private static void check(List<Ledger.Entry> kept, List<EntityState> facts, List<EntityState> closed) {
        Set<Instant> instants = new HashSet<>();
        facts.forEach(fact -> instants.add(fact.recordedAt()));
        closed.forEach(fact -> instants.add(fact.recordedAt()));
        for (Instant at : instants) {
            Predicate<EntityState> then = fact -> !fact.recordedAt().isAfter(at);
            ClosedSites sites =
                    ClosedSites.of(Map.of("site", closed.stream().filter(then).toList()));
            Map<Cell.Key, Cell.Amount> recount =
                    new Timeline(facts.stream().filter(then).toList()).contributions(METRICS, sites);
            assertThat(sums(kept, at)).isEqualTo(recount);
        }
    }

    private static Map<Cell.Key, Cell.Amount> sums(List<Ledger.Entry> entries, Instant knownAt) {
        Map<Cell.Key, Cell.Amount> sums = new HashMap<>();
        entries.stream()
                .filter(entry -> !entry.knownAt().isAfter(knownAt))
                .forEach(entry -> sums.merge(entry.cell(), entry.amount(), Cell.Amount::plus));
        sums.values().removeIf(Cell.Amount::isNothing);
        return sums;
    }

    private static long headcount(List<Ledger.Entry> entries, Instant knownAt, LocalDate day) {
        return sums(entries, knownAt).entrySet().stream()
                .filter(cell -> cell.getKey().metric().equals("vaccination.headcount"))
                .filter(cell -> !cell.getKey().day().isAfter(day))
                .mapToLong(cell -> cell.getValue().numerator())
                .sum();
    }

    private static Ledger ledger(List<EntityState> facts, List<EntityState> site) {
        return new Ledger(facts, site.isEmpty() ? Map.of() : Map.of("site", site), METRICS);
    }

    /** As they are read: all of a site that was ever closed, nothing of others. */
    private static List<EntityState> closed(List<EntityState> site) {
        return site.stream().anyMatch(ClosedSites::isClosed) ? site : List.of();
    }

    /** Tallies of some days, corrected several times, recorded at any hour. */
    @Provide
    Arbitrary<List<EntityState>> histories() {
        Arbitrary<EntityState> entry = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 500))
                .as((day, version, hour, headcount) -> tally("day" + day, version, day, hour, headcount));
        return entry.list().ofMaxSize(10).uniqueElements(state -> state.id() + "/" + state.version());
    }

    /** A site that may close and open again. */
    @Provide
    Arbitrary<List<EntityState>> lives() {
        Arbitrary<EntityState> entry = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(SiteStatus.REGISTERED, SiteStatus.CLOSED))
                .as(LedgerTest::site);
        return entry.list().ofMaxSize(4).uniqueElements(EntityState::version);
    }

    private static EntityState site(int version, int day, int hour, SiteStatus status) {
        return new SiteState("site", version, DAY.plusDays(day), hour(hour), SITE, "场所", status);
    }

    private static EntityState tally(String id, long version, int day, int hour, int headcount) {
        return new TallyState(
                id,
                version,
                DAY.plusDays(day),
                hour(hour),
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

    private static Instant hour(int hour) {
        return START.plusSeconds(3600L * hour);
    }
}
