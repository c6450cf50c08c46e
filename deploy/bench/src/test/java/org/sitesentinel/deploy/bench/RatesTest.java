package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final Rates EMPTY =
            new Rates("an empty table", List.of(30.0, 10.0, 20.0), List.of(40.0, 40.0, 40.0));
    private static final Rates FULL = new Rates("much stored", List.of(10.0, 20.0), List.of(30.0, 30.0));

    @Test
    void divideMedians() {
        assertThat(Rates.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Rates.median(List.of(4.0, 1.0))).isEqualTo(2.5);

        assertThat(Rates.table(1000, EMPTY))
                .containsPattern("an empty table +20 +40 +0\\.50")
                .doesNotContain("the second");
    }

    @Test
    void tellHowMuchTheSecondIsOfTheFirst() {
        assertThat(Rates.table(1000, EMPTY, FULL))
                .containsPattern("much stored +15 +30 +0\\.50")
                .containsPattern("the second to the first +0\\.75 +0\\.75");
    }
}
