package org.sitesentinel.screening.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a policy said in one version. Written once. */
@Entity
@IdClass(PolicyVersion.Key.class)
class PolicyVersion {
    record Key(UUID policyId, long version) {}

    @Id
    private UUID policyId;

    @Id
    private long version;

    private String name;

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
    protected PolicyVersion() {}

    /** What a policy says now. */
    PolicyVersion(Policy policy) {
        this.policyId = policy.id();
        this.version = policy.version();
        this.name = policy.name();
        this.validTo = policy.validTo();
        this.terms = policy.terms();
        this.testing = policy.testing();
        this.quarantine = policy.quarantine();
        this.purgeAfterDays = policy.purgeAfterDays();
        this.recordedAt = policy.recordedAt();
    }

    PolicyVersionView view() {
        return new PolicyVersionView(version, name, validTo, terms, testing, quarantine, purgeAfterDays, recordedAt);
    }
}
