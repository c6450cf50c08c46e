package org.sitesentinel.screening.testresult;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.screening.TestResult;

/** A version that a later one has taken the place of. */
public record SupersededView(
        long version,
        TestItem item,
        @Nullable TestResult result,
        int poolSize,
        Instant sampledAt,
        @Nullable Instant reportedAt,
        Instant recordedAt) {}
