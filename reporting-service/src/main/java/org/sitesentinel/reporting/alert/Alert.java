package org.sitesentinel.reporting.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.AlertProblem.AlertIsAcknowledged;
import org.sitesentinel.reporting.alert.AlertProblem.AlertIsCleared;
import org.sitesentinel.reporting.alert.rule.AlertRule;
import org.sitesentinel.reporting.alert.rule.RuleName;
import org.sitesentinel.reporting.alert.rule.Severity;
import org.sitesentinel.reporting.metric.Dimension;

/** A condition that holds, or did, of one group of a rule. It stays what the rule was when it was raised. */
@Entity
class Alert {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID ruleId;

    private long ruleVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private RuleName name;

    private String metric;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable String district;

    private String groupKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> dimensions;

    private @Nullable String href;

    @Enumerated(EnumType.STRING)
    private AlertStatus status;

    private LocalDate asOf;

    private Instant raisedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private AlertFigure raisedBy;

    private @Nullable Instant acknowledgedAt;

    private @Nullable String acknowledgedBy;

    private @Nullable String note;

    private @Nullable Instant clearedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClearedBecause clearedBecause;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable AlertFigure clearedBy;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    private Alert(AlertRule rule, Reading reading, @Nullable String href, LocalDate asOf, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.ruleId = rule.id();
        this.ruleVersion = rule.version();
        this.name = rule.terms().name();
        this.metric = rule.terms().metric();
        this.severity = rule.terms().severity();
        String ofRule = rule.terms().district();
        this.district = ofRule == null ? reading.group().get(Dimension.DISTRICT.label()) : ofRule;
        this.groupKey = reading.key();
        this.dimensions = reading.group();
        this.href = href;
        this.status = AlertStatus.RAISED;
        this.asOf = asOf;
        this.raisedAt = now;
        this.raisedBy = reading.view();
    }

    static Alert raised(AlertRule rule, Reading reading, @Nullable String href, LocalDate asOf, Instant now) {
        return new Alert(rule, reading, href, asOf, now);
    }

    /** Somebody knows, and says what is done. */
    void acknowledge(String by, @Nullable String said, Instant now) {
        if (status == AlertStatus.CLEARED) {
            throw new AlertIsCleared().exception();
        }
        if (status == AlertStatus.ACKNOWLEDGED) {
            throw new AlertIsAcknowledged().exception();
        }
        status = AlertStatus.ACKNOWLEDGED;
        acknowledgedBy = by;
        acknowledgedAt = now;
        note = said;
    }

    /** It is over. */
    void clear(ClearedBecause because, @Nullable Reading reading, Instant now) {
        status = AlertStatus.CLEARED;
        clearedAt = now;
        clearedBecause = because;
        clearedBy = reading == null ? null : reading.view();
    }

    AlertView view() {
        return new AlertView(
                id,
                version,
                ruleId,
                ruleVersion,
                name,
                metric,
                severity,
                district,
                dimensions,
                status,
                asOf,
                raisedAt,
                raisedBy,
                href,
                acknowledgedAt,
                acknowledgedBy,
                note,
                clearedAt,
                clearedBecause,
                clearedBy);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String district() {
        return district;
    }

    String groupKey() {
        return groupKey;
    }

    Map<String, String> dimensions() {
        return dimensions;
    }
}
