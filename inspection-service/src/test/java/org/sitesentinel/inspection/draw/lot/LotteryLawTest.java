package org.sitesentinel.inspection.draw.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds of every lottery: it can be repeated, and who changes one site changes only what must change. */
class LotteryLawTest {
    private static final List<String> POOL = List.of("青A1001", "青A1002", "青A1003", "青A1004", "青A1005", "青A1006");
    private static final int GOING = 2;

    @Provide
    Arbitrary<List<Entrant>> entrants() {
        Arbitrary<UUID> site =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        Arbitrary<Set<String>> avoids = Arbitraries.of(POOL).set().ofMaxSize(POOL.size() - GOING);
        return Combinators.combine(
                        site,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 12),
                        avoids)
                .as(Entrant::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .uniqueElements(Entrant::site);
    }

    private static Lottery lottery(List<Entrant> entrants, int size) {
        return new Lottery(entrants, quota -> size, POOL, GOING);
    }

    private static Map<UUID, Lot> drawn(List<Entrant> entrants, int size, String seed) {
        return lottery(entrants, size).draw(seed).stream().collect(Collectors.toMap(Lot::site, Function.identity()));
    }

    private static Lot lotOf(Map<UUID, Lot> lots, UUID site) {
        return Objects.requireNonNull(lots.get(site));
    }

    @Property(tries = 200)
    void inWhateverOrderThingsAreTheSameIsDrawn(
            @ForAll("entrants") List<Entrant> entrants,
            @ForAll @IntRange(max = 10) int size,
            @ForAll @StringLength(min = 1, max = 30) String seed,
            @ForAll Random random) {
        List<Entrant> shuffled = new ArrayList<>(entrants);
        Collections.shuffle(shuffled, random);
        List<String> pool = new ArrayList<>(POOL);
        Collections.shuffle(pool, random);

        assertThat(new Lottery(shuffled, quota -> size, pool, GOING).draw(seed))
                .isEqualTo(lottery(entrants, size).draw(seed));
    }

    @Property(tries = 200)
    void asManyAreDrawnAsAreWantedEachWithItsInspectors(
            @ForAll("entrants") List<Entrant> entrants,
            @ForAll @IntRange(max = 10) int size,
            @ForAll @StringLength(min = 1, max = 30) String seed) {
        List<Lot> lots = lottery(entrants, size).draw(seed);
        Map<UUID, Set<String>> avoids = entrants.stream().collect(Collectors.toMap(Entrant::site, Entrant::avoids));

        assertThat(lots).extracting(Lot::site).containsExactlyInAnyOrderElementsOf(avoids.keySet());
        for (int quota = 0; quota < 3; quota++) {
            int of = quota;
            List<Lot> own = lots.stream().filter(lot -> lot.quota() == of).toList();
            assertThat(own.stream().filter(Lot::drawn)).hasSize(Math.min(size, own.size()));
        }
        for (Lot lot : lots) {
            Set<String> named = new HashSet<>(lot.inspectors());
            named.addAll(lot.substitutes());
            assertThat(lot.inspectors()).hasSize(lot.drawn() ? GOING : 0);
            assertThat(named)
                    .hasSize(lot.inspectors().size() + lot.substitutes().size());
            assertThat(Objects.requireNonNull(avoids.get(lot.site()))).noneMatch(named::contains);
        }
    }

    @Property(tries = 200)
    void whoeverLeavesMovesUpThoseBehindByOneAndChangesNothingElse(
            @ForAll("entrants") List<Entrant> entrants,
            @ForAll @IntRange(max = 10) int size,
            @ForAll @StringLength(min = 1, max = 30) String seed,
            @ForAll @IntRange(max = 24) int which) {
        Entrant left = entrants.get(which % entrants.size());
        List<Entrant> others = entrants.stream().filter(one -> one != left).toList();
        Map<UUID, Lot> before = drawn(entrants, size, seed);
        Lot gone = lotOf(before, left.site());

        drawn(others, size, seed).forEach((site, after) -> {
            Lot then = lotOf(before, site);
            boolean movesUp = then.quota() == gone.quota() && then.rank() > gone.rank();
            boolean takesThePlace = movesUp && gone.drawn() && then.rank() == size + 1;
            assertThat(after.number()).isEqualTo(then.number());
            assertThat(after.rank()).isEqualTo(movesUp ? then.rank() - 1 : then.rank());
            assertThat(after.drawn()).isEqualTo(then.drawn() || takesThePlace);
            if (!takesThePlace) {
                assertThat(after.inspectors()).isEqualTo(then.inspectors());
                assertThat(after.substitutes()).isEqualTo(then.substitutes());
            }
        });
    }

    @Property(tries = 200)
    void moreWeightNeverPutsASiteBackAndTouchesNoOtherLot(
            @ForAll("entrants") List<Entrant> entrants,
            @ForAll @IntRange(max = 10) int size,
            @ForAll @StringLength(min = 1, max = 30) String seed,
            @ForAll @IntRange(max = 24) int which,
            @ForAll @IntRange(min = 1, max = 20) int more) {
        Entrant light = entrants.get(which % entrants.size());
        Entrant heavy = new Entrant(light.site(), light.quota(), light.weight() + more, light.avoids());
        Map<UUID, Lot> before = drawn(entrants, size, seed);
        Map<UUID, Lot> after = drawn(with(entrants, light, heavy), size, seed);

        assertThat(lotOf(after, light.site()).rank())
                .isLessThanOrEqualTo(lotOf(before, light.site()).rank());
        before.forEach((site, lot) -> {
            if (!site.equals(light.site())) {
                assertThat(lotOf(after, site).number()).isEqualTo(lot.number());
                assertThat(lotOf(after, site).rank() - lot.rank()).isBetween(0, 1);
            }
        });
    }

    @Property(tries = 200)
    void aConflictChangesTheInspectorsOfItsSiteAndOfNoOther(
            @ForAll("entrants") List<Entrant> entrants,
            @ForAll @IntRange(max = 10) int size,
            @ForAll @StringLength(min = 1, max = 30) String seed,
            @ForAll @IntRange(max = 24) int which,
            @ForAll @IntRange(max = 5) int inspector) {
        Entrant free = entrants.get(which % entrants.size());
        Set<String> avoids = new HashSet<>(free.avoids());
        Assume.that(avoids.add(POOL.get(inspector)) && avoids.size() <= POOL.size() - GOING);
        Entrant bound = new Entrant(free.site(), free.quota(), free.weight(), avoids);
        Map<UUID, Lot> before = drawn(entrants, size, seed);
        Map<UUID, Lot> after = drawn(with(entrants, free, bound), size, seed);

        before.forEach((site, lot) -> {
            if (site.equals(free.site())) {
                List<String> order = new ArrayList<>(lot.inspectors());
                order.addAll(lot.substitutes());
                order.remove(POOL.get(inspector));
                List<String> then = new ArrayList<>(lotOf(after, site).inspectors());
                then.addAll(lotOf(after, site).substitutes());
                assertThat(then).isEqualTo(order);
            } else {
                assertThat(lotOf(after, site)).isEqualTo(lot);
            }
        });
    }

    private static List<Entrant> with(List<Entrant> entrants, Entrant old, Entrant other) {
        return entrants.stream().map(one -> one == old ? other : one).toList();
    }
}
