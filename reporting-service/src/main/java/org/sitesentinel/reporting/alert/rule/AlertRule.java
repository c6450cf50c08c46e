package org.sitesentinel.reporting.alert.rule;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is watched. It stays, disabled or not, as its alerts do. */
@Entity
public class AlertRule {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private @Nullable String district;

    private String metric;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private boolean enabled;

    @JdbcTypeCode(SqlTypes.JSON)
    private AlertRuleTerms terms;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AlertRule() {}

    @SuppressWarnings("NullAway.Init")
    private AlertRule(UUID id) {
        this.id = id;
    }

    static AlertRule entered(AlertRuleTerms terms, String by, Instant now) {
        AlertRule rule = new AlertRule(UuidCreator.getTimeOrderedEpoch());
        rule.say(terms, by, now);
        return rule;
    }

    void change(AlertRuleTerms newTerms, String by, Instant now) {
        say(newTerms, by, now);
    }

    private void say(AlertRuleTerms said, String by, Instant now) {
        terms = said;
        district = said.district();
        metric = said.metric();
        severity = said.severity();
        enabled = said.active();
        recordedBy = by;
        recordedAt = now;
    }

    AlertRuleView view() {
        return new AlertRuleView(
                id,
                version,
                terms.name(),
                metric,
                terms.narrowing(),
                terms.grouping(),
                terms.condition(),
                district,
                severity,
                enabled,
                recordedBy,
                recordedAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public AlertRuleTerms terms() {
        return terms;
    }

    public boolean enabled() {
        return enabled;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** When it came to say what it says. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
