package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TraceResultTest {

    @Test
    void comparesManyWithFewInEveryLanguageAlike() {
        TraceResult.Traced few = new TraceResult.Traced(99_000, 649, new Latencies(List.of(10_000_000L)));
        TraceResult.Traced many = new TraceResult.Traced(9_999_000, 650, new Latencies(List.of(15_000_000L)));
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(new TraceResult(few, many).table())
                    .contains("among 9,999,000 check-ins        1     15.0     15.0")
                    .contains("among 99,000 check-ins           1     10.0     10.0")
                    .containsPattern("ratio +1\\.5 +1\\.5")
                    .contains("a trace finds 649 contacts among few, 650 among many");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
