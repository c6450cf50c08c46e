package org.sitesentinel.screening.returnee.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.policy.PolicyTerms.CertificateClock;

/** A certificate of a nucleic-acid test (核酸检测证明) with the moments that are known of it. */
@Embeddable
public record Certificate(
        @Column(name = "certificate_result") @Enumerated(EnumType.STRING)
        TestResult result,

        @Column(name = "certificate_sampled_at") Instant sampledAt,
        @Nullable @Column(name = "certificate_received_at") Instant receivedAt,
        @Nullable @Column(name = "certificate_tested_at") Instant testedAt,
        @Nullable @Column(name = "certificate_reported_at") Instant reportedAt,
        @Nullable @Column(name = "certificate_lab") String lab) {

    /** Whether it proves a negative test within so many hours before a moment. */
    boolean isValid(Instant at, CertificateClock clock, int hours) {
        return result == TestResult.NEGATIVE && flaw(at, clock, hours).isEmpty();
    }

    /** The code of what keeps its age from being right, if anything; exactly so many hours is still right. */
    Optional<String> flaw(Instant at, CertificateClock clock, int hours) {
        Instant counted = at(clock);
        if (counted == null) {
            return Optional.of("certificate-clock-missing");
        }
        if (counted.isAfter(at)) {
            return Optional.of("certificate-after-arrival");
        }
        return counted.plus(Duration.ofHours(hours)).isBefore(at)
                ? Optional.of("certificate-expired")
                : Optional.empty();
    }

    private @Nullable Instant at(CertificateClock clock) {
        return switch (clock) {
            case SAMPLED -> sampledAt;
            case RECEIVED -> receivedAt;
            case TESTED -> testedAt;
            case REPORTED -> reportedAt;
        };
    }
}
