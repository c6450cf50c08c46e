package org.sitesentinel.screening.testresult.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.BusinessDay;
import org.sitesentinel.screening.TestResult;

/**
 * A row as it is stored. Prints redacted.
 *
 * @param id the one it gets if its reference is new
 * @param personRef absent for what is told of a pool's tube
 */
record Sample(
        UUID id,
        String reference,
        long version,
        @Nullable String tube,
        int poolSize,
        @Nullable String personRef,
        Place place,
        TestItem item,
        @Nullable TestResult result,
        @Nullable BigDecimal ct,
        @Nullable String lab,
        Instant sampledAt,
        @Nullable Instant receivedAt,
        @Nullable Instant testedAt,
        @Nullable Instant reportedAt) {

    static Sample of(TestResultRow row, @Nullable String personRef, Place place) {
        int poolSize = row.poolSize() == null ? 1 : row.poolSize();
        return new Sample(
                UuidCreator.getTimeOrderedEpoch(),
                row.reference().strip(),
                row.version() == null ? 1 : row.version(),
                text(row.tube()),
                poolSize,
                personRef,
                place,
                row.item(),
                poolSize > 1 ? ofPool(row.result()) : row.result(),
                row.ct(),
                text(row.lab()),
                row.sampledAt().toInstant().truncatedTo(ChronoUnit.MICROS),
                moment(row.receivedAt()),
                moment(row.testedAt()),
                moment(row.reportedAt()));
    }

    /** A positive pool is no positive person. */
    private static @Nullable TestResult ofPool(@Nullable TestResult result) {
        return result == TestResult.POSITIVE || result == TestResult.SUSPECT
                ? TestResult.POOL_POSITIVE_PENDING
                : result;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate businessDate() {
        return BusinessDay.of(sampledAt);
    }

    /** Whether what holds for it hangs together with other rows of its tube. */
    boolean sharesItsTube() {
        return tube != null && (personRef == null || result == null);
    }

    @Override
    public String toString() {
        return "Sample[redacted]";
    }
}
