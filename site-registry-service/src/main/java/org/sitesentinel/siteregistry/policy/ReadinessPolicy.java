package org.sitesentinel.siteregistry.policy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.identifier.Division;

/** What is asked of a type of site in a division, from a day on. Written once: another day's takes its place. */
@Entity
class ReadinessPolicy {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private SiteType siteType;

    private String division;

    private String divisionPrefix;

    private String name;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Embedded
    private ReadinessTerms terms;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReadinessPolicy() {}

    private ReadinessPolicy(NewReadinessPolicy input, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.siteType = input.siteType();
        this.division = input.division();
        this.divisionPrefix = new Division(input.division()).prefix();
        this.name = input.name().strip();
        this.validFrom = input.validFrom();
        this.validTo = input.validTo();
        this.terms = input.terms();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    static ReadinessPolicy adopted(NewReadinessPolicy input, String recordedBy, Instant now) {
        return new ReadinessPolicy(input, recordedBy, now);
    }

    ReadinessPolicyView view() {
        return new ReadinessPolicyView(
                id,
                version,
                siteType,
                division,
                name,
                validFrom,
                validTo,
                terms.requiredSupplyDays(),
                terms.accessControlNeeded(),
                terms.accessControlStaleDays(),
                terms.supplyReserveStaleDays(),
                terms.isolationRoomsStaleDays(),
                terms.disinfectionStaleDays(),
                recordedBy,
                recordedAt);
    }

    UUID id() {
        return id;
    }

    SiteType siteType() {
        return siteType;
    }

    String division() {
        return division;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    ReadinessTerms terms() {
        return terms;
    }
}
