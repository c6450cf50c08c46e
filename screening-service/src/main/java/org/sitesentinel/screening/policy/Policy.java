package org.sitesentinel.screening.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.runtime.identifier.Division;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.screening.policy.PolicyProblem.EndsBeforeStart;
import org.sitesentinel.screening.policy.PolicyProblem.PolicyMoved;

/** A policy for a disease and a division, from a day on. */
@Entity
class Policy {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String disease;

    private String division;

    private String divisionPrefix;

    private String name;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Embedded
    private PolicyTerms terms;

    @Embedded
    private @Nullable TestingTerms testing;

    @Embedded
    private @Nullable QuarantineTerms quarantine;

    private @Nullable Integer purgeAfterDays;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    private Policy(NewPolicy input, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.disease = input.diseaseOrUsual();
        this.division = input.division();
        this.divisionPrefix = new Division(division).prefix();
        this.name = input.name();
        this.validFrom = input.validFrom();
        this.validTo = input.validTo();
        this.terms = input.terms();
        this.testing = input.testing();
        this.quarantine = input.quarantine();
        this.purgeAfterDays = input.purgeAfterDays();
        this.recordedAt = now;
    }

    static Policy adopted(NewPolicy input, Instant now) {
        return new Policy(input, now);
    }

    /** Its terms turn out to be others. What tells it from other policies stays. */
    void correct(NewPolicy input, Instant now) {
        List<Violation> moved = Stream.of(
                        moved("/disease", disease, input.diseaseOrUsual()),
                        moved("/division", division, input.division()),
                        moved("/validFrom", validFrom, input.validFrom()))
                .flatMap(Optional::stream)
                .toList();
        if (!moved.isEmpty()) {
            throw new PolicyMoved(moved).exception();
        }
        this.name = input.name();
        this.validTo = input.validTo();
        this.terms = input.terms();
        this.testing = input.testing();
        this.quarantine = input.quarantine();
        this.purgeAfterDays = input.purgeAfterDays();
        this.recordedAt = now;
    }

    private static Optional<Violation> moved(String pointer, Object is, Object given) {
        return is.equals(given) ? Optional.empty() : Optional.of(Violation.of(pointer, "fixed"));
    }

    /** Its last day becomes known, or turns out to be another one. */
    void end(LocalDate last, Instant now) {
        if (last.isBefore(validFrom)) {
            throw new EndsBeforeStart().exception();
        }
        validTo = last;
        recordedAt = now;
    }

    PolicyInForce inForce() {
        return new PolicyInForce(id, version, name, terms, testing(), quarantine(), purgeAfterDays);
    }

    PolicyState state() {
        return new PolicyState(
                id.toString(),
                version,
                validFrom,
                recordedAt,
                disease,
                division,
                name,
                validFrom,
                terms.lookBackDays(),
                terms.testingIntervalDays(),
                validTo,
                terms.certificateHours(),
                PolicyState.CertificateClock.valueOf(terms.certificateClock().name()),
                terms.greenCodeRequired());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String disease() {
        return disease;
    }

    String division() {
        return division;
    }

    String divisionPrefix() {
        return divisionPrefix;
    }

    String name() {
        return name;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    PolicyTerms terms() {
        return terms;
    }

    /** A row without any of them reads as none. */
    TestingTerms testing() {
        return testing == null ? TestingTerms.NONE : testing;
    }

    /** A row without any of them reads as none. */
    QuarantineTerms quarantine() {
        return quarantine == null ? QuarantineTerms.NONE : quarantine;
    }

    @Nullable
    Integer purgeAfterDays() {
        return purgeAfterDays;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
