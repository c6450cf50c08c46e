package org.sitesentinel.reporting.alert.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a rule was at one version, and who said so when. Written once. */
@Entity
@IdClass(AlertRuleVersion.Key.class)
class AlertRuleVersion {
    record Key(UUID ruleId, long version) {}

    @Id
    private UUID ruleId;

    @Id
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private AlertRuleTerms terms;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AlertRuleVersion() {}

    /** What a rule is now. */
    AlertRuleVersion(AlertRule now) {
        this.ruleId = now.id();
        this.version = now.version();
        this.terms = now.terms();
        this.recordedBy = now.recordedBy();
        this.recordedAt = now.recordedAt();
    }

    AlertRuleVersionView view() {
        return new AlertRuleVersionView(version, terms, recordedBy, recordedAt);
    }
}
