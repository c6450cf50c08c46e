package org.sitesentinel.screening.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.screening.Division;

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

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    private Policy(
            String disease,
            String division,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            PolicyTerms terms,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.disease = disease;
        this.division = division;
        this.divisionPrefix = new Division(division).prefix();
        this.name = name;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.terms = terms;
        this.recordedAt = now;
    }

    static Policy adopted(
            String disease,
            String division,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            PolicyTerms terms,
            Instant now) {
        return new Policy(disease, division, name, validFrom, validTo, terms, now);
    }

    PolicyInForce inForce() {
        return new PolicyInForce(id, name, terms);
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

    Instant recordedAt() {
        return recordedAt;
    }
}
