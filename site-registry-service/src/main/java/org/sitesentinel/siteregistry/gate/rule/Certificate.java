package org.sitesentinel.siteregistry.gate.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.siteregistry.gate.KnownPerson;

/**
 * A certificate of a nucleic-acid test (核酸检测证明) as the gate read it.
 *
 * @param reportedAt absent when it does not say
 */
public record Certificate(
        Result result, Instant sampledAt, @Nullable Instant reportedAt) {

    /** What a test found. */
    public enum Result {
        /** Not detected (阴性). */
        NEGATIVE,
        /** Detected (阳性). */
        POSITIVE,
        /** To be repeated (可疑). */
        SUSPECT,
        /** The pool was positive and its members wait for a single test (待复检): not a positive person. */
        POOL_POSITIVE_PENDING,
        /** No result could be had. */
        INVALID
    }

    /** The last negative test that screening knows of a person; none where it knows none. */
    public static @Nullable Certificate lastNegative(KnownPerson person) {
        return person.negativeSampledAt() == null
                ? null
                : new Certificate(Result.NEGATIVE, person.negativeSampledAt(), person.negativeReportedAt());
    }

    /** What keeps its age from being right, if anything; exactly so many hours is still right. */
    Optional<String> flaw(Instant at, @Nullable CertificateClock clock, int hours) {
        if (counted(clock).isAfter(at)) {
            return Optional.of("certificate-after-scan");
        }
        return validUntil(clock, hours).isBefore(at) ? Optional.of("certificate-expired") : Optional.empty();
    }

    /** The last moment at which its age is right. */
    public Instant validUntil(@Nullable CertificateClock clock, int hours) {
        return counted(clock).plus(Duration.ofHours(hours));
    }

    /** A clock that a gate cannot read is replaced by sampling, the earliest: never more generous than asked. */
    private Instant counted(@Nullable CertificateClock clock) {
        return clock == CertificateClock.REPORTED && reportedAt != null ? reportedAt : sampledAt;
    }
}
