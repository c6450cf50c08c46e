package org.sitesentinel.inspection.draw.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers worked out by another programme in another language: whatever machine draws, these come out. */
class LotteryTest {
    private static final String SEED = "七星彩 2022-03-29 第22035期 3 9 0 4 7 1 12";
    private static final List<String> POOL = List.of("青A0001", "青A0002", "青A0003", "青A0004");

    private static UUID site(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    private static Entrant entrant(int number, int weight, String... avoids) {
        return new Entrant(site(number), 0, weight, Set.of(avoids));
    }

    private static List<Entrant> six() {
        return List.of(entrant(1, 1), entrant(2, 1), entrant(3, 5), entrant(4, 1), entrant(5, 9), entrant(6, 2));
    }

    @Test
    void drawsWhatTheDocumentedRuleGives() {
        List<Lot> lots = new Lottery(six(), quota -> 4, POOL, 2).draw(SEED);

        assertThat(lots)
                .containsExactly(
                        lot(6, "0556d7693568c2f98fa5b793e48967b0c24abfcab90a7bcc29c25a07ce835daf", 1, 2, 3, 4, 1),
                        lot(5, "0a73e75f6d87a70735361f4c464c9ce81ea0bb21b37741f5522e4beab867f6c3", 2, 3, 1, 2, 4),
                        lot(4, "866216e65d084ddcaf143039eddde491c1b223b215b6fb6b78331ee7e86c9cde", 3, 2, 4, 1, 3),
                        lot(3, "98c399ab32eb4b652cb6590e7c0c73241145252e1a36b64b2abe8ccd86513816", 4, 2, 4, 3, 1),
                        lot(1, "bf4e16f2097af81294d6a7baae1cb965d442824d5f0e0b7168d2d1ff34d237a5", 5),
                        lot(2, "cedce87a823d82e0084ed72d850efd9200e484d8693a7f5fc4b43a2bdc8f8c83", 6));
    }

    /** Of inspectors, by the last digit: two go, the others could take their places. */
    private static Lot lot(int site, String number, int rank, int... inspectors) {
        List<String> order =
                Arrays.stream(inspectors).mapToObj(one -> "青A000" + one).toList();
        boolean drawn = !order.isEmpty();
        return new Lot(
                site(site),
                0,
                number,
                rank,
                drawn,
                drawn ? order.subList(0, 2) : List.of(),
                drawn ? order.subList(2, order.size()) : List.of());
    }

    @Test
    void whoeverIsAvoidedIsPassedOver() {
        Lottery lottery = new Lottery(List.of(entrant(6, 2, "青A0002", "青A0004")), quota -> 1, POOL, 2);

        assertThat(lottery.shortOfInspectors()).isEmpty();
        assertThat(lottery.draw(SEED).get(0).inspectors()).containsExactly("青A0003", "青A0001");
        assertThat(lottery.draw(SEED).get(0).substitutes()).isEmpty();
    }

    @Test
    void tellsForWhichSitesTooFewAreLeft() {
        Lottery lottery =
                new Lottery(List.of(entrant(1, 1), entrant(2, 1, "青A0001", "青A0002", "青A0003")), quota -> 1, POOL, 2);

        assertThat(lottery.shortOfInspectors()).containsExactly(site(2));
    }

    @Test
    void eachQuotaTakesItsOwn() {
        List<Entrant> entrants = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new Entrant(site(i), i % 2, 1, Set.of()))
                .toList();

        List<Lot> lots = new Lottery(entrants, quota -> quota == 0 ? 1 : 3, POOL, 1).draw(SEED);

        assertThat(lots).filteredOn(lot -> lot.quota() == 0 && lot.drawn()).hasSize(1);
        assertThat(lots).filteredOn(lot -> lot.quota() == 1 && lot.drawn()).hasSize(3);
        assertThat(lots)
                .filteredOn(lot -> lot.quota() == 1)
                .extracting(Lot::rank)
                .containsExactly(1, 2, 3, 4, 5);
    }

    /** Of two sites, one with three tickets and one with one, the first comes first three times in four. */
    @Test
    void theChanceIsThatOfTheTickets() {
        List<Entrant> two = List.of(entrant(1, 3), entrant(2, 1));
        Lottery lottery = new Lottery(two, quota -> 1, POOL, 1);

        long first = IntStream.range(0, 4000)
                .filter(i -> lottery.draw("seed " + i).get(0).site().equals(site(1)))
                .count();

        assertThat(first / 4000.0).isBetween(0.72, 0.78);
    }

    @Test
    void eachInspectorIsAsLikelyAsAnother() {
        Lottery lottery = new Lottery(List.of(entrant(1, 1)), quota -> 1, POOL, 2);

        long drawn = IntStream.range(0, 4000)
                .filter(i -> lottery.draw("seed " + i).get(0).inspectors().contains("青A0003"))
                .count();

        assertThat(drawn / 4000.0).isBetween(0.47, 0.53);
    }

    @Test
    void withoutATicketNothingEnters() {
        assertThatThrownBy(() -> entrant(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
