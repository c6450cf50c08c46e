package org.sitesentinel.screening.testresult;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.version.Versioned;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.person.MaskedPerson;

/**
 * A result as it is shown.
 *
 * @param personRef absent for what was told of a pool's tube
 * @param person absent while nobody has said who that is
 * @param siteId where it was sampled; absent when elsewhere in the district
 * @param result absent while it is awaited
 * @param resultOfTube whether it was told of the tube and not of this person
 * @param ct kept as it was told; nothing is judged by it
 * @param businessDate the day on which it was sampled
 */
public record TestResultView(
        UUID id,
        long version,
        String sender,
        String reference,
        @Nullable String tube,
        int poolSize,
        @Nullable String personRef,
        @Nullable MaskedPerson person,
        @Nullable UUID siteId,
        String district,
        TestItem item,
        @Nullable TestResult result,
        boolean resultOfTube,
        @Nullable BigDecimal ct,
        @Nullable String lab,
        Instant sampledAt,
        @Nullable Instant receivedAt,
        @Nullable Instant testedAt,
        @Nullable Instant reportedAt,
        LocalDate businessDate,
        Instant recordedAt)
        implements Versioned {

    /** Prints redacted: these are health data. */
    @Override
    public String toString() {
        return "TestResultView[" + id + "]";
    }
}
