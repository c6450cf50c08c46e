package org.sitesentinel.screening.testresult.tally;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.time.Duration;
import org.sitesentinel.platform.testing.TestLog;

/** Counts that are not waited for. */
public final class TallyFixture {
    private TallyFixture() {}

    /** Counts what came since, until there is such a row; another count may be under way, or resting. */
    public static void counted(String rowFrom) {
        CountTestResults counting =
                Arc.container().instance(CountTestResults.class).get();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).until(() -> {
            counting.count();
            return TestLog.count("select count(*) from " + rowFrom) == 1;
        });
    }
}
