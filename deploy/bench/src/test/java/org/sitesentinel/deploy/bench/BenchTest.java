package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "throughput",
                "freshness --rate 0",
                "freshness --rate 501",
                "freshness --rate quick",
                "freshness --seconds 0",
                "freshness --seconds 601",
                "freshness --colour red",
                "compliance --people 999",
                "compliance --sites 0",
                "test-results --rows 999",
                "test-results --rounds 0",
                "test-results --stored -1",
            })
    void whatIsNotUnderstoodIsNotMeasured(String arguments) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");

        assertThat(Bench.run(home, Map.of(), words)).isEqualTo(2);
    }
}
