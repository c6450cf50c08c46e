package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final long SECOND = 1_000_000_000;

    /** Eight workers, a thousand pieces: each piece was under way for 8 ms. Ten looks, as many millis each. */
    private static Load.Round round(long done) {
        return new Load.Round(
                new ClosedLoop.Throughput(done, SECOND),
                new ProcessorTime(SECOND, SECOND / 2, SECOND / 4),
                new Sessions(10, 20, 10, 30));
    }

    @Test
    void aPieceIsWhereThePlacesAreSeenTaken() {
        Load.Stay stay = new Load(8, List.of(round(1000), round(1000))).stay();

        assertThat(stay).isEqualTo(new Load.Stay(8, 2, 1, 3, 2));
    }

    @Test
    void theProcessorsTimeIsSharedByAllPieces() {
        Load.Cost cost = new Load(8, List.of(round(1500), round(500))).cost();

        assertThat(cost).isEqualTo(new Load.Cost(1, 0.5, 0.25));
    }

    @Test
    void theRateIsThatOfTheRoundInTheMiddle() {
        assertThat(new Load(8, List.of(round(900), round(20), round(300))).medianPerSecond())
                .isEqualTo(300);
        assertThat(new Load(8, List.of(round(900), round(300))).medianPerSecond())
                .isEqualTo(300);
    }

    @Test
    void theTableReadsAlikeInEveryLanguage() {
        Load checkIns = new Load(16, List.of(round(1000)));
        Load plain = new Load(8, List.of(round(1600)));
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(new CheckInResult(checkIns, plain, 3.5).table(5))
                    .contains("Check-ins over 16 connections, plain inserts from 8 threads: by turns, 1 rounds of 5 s")
                    .containsPattern("POST /api/v1/check-ins +1000  \\(1000\\)")
                    .containsPattern("ratio of medians +0\\.63")
                    .containsPattern("all +16\\.00 +5\\.00")
                    .containsPattern("check-ins a transaction +3\\.50");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
