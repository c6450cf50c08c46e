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
                "freshness --rate 2001",
                "freshness --rate quick",
                "freshness --seconds 0",
                "freshness --seconds 601",
                "freshness --colour red",
                "check-ins --rounds 0",
                "check-ins --rounds 51",
                "check-ins --seconds 0",
                "check-ins --seconds 61",
                "traces --rows 99999",
                "traces --rows 100000001",
                "traces --few 0",
                "traces --few 10000001",
                "traces --traces 9",
                "traces --traces many",
                "compliance --people 999",
                "compliance --sites 0",
                "rescreening --declarations 999",
                "rescreening --areas 1001",
                "coverage --people 999",
                "coverage --sites 0",
                "figures --few 9999",
                "figures --facts 99999 --few 100000",
                "figures --questions 99",
                "projection --sites 99",
                "projection --before 2001",
                "export --rows 999",
                "test-results --rows 999",
                "test-results --rounds 0",
                "test-results --stored -1",
            })
    void whatIsNotUnderstoodIsNotMeasured(String arguments) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");

        assertThat(Bench.run(home, Map.of(), words)).isEqualTo(2);
    }
}
