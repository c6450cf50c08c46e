package org.sitesentinel.inspection.rectification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sitesentinel.contracts.inspection.CaseStatus;

/** A step that a case has taken: what, when, by whom, and what it led to. Written once. */
@Entity
@Immutable
@Table(name = "rectification_step")
@IdClass(StepTaken.Key.class)
class StepTaken {
    record Key(UUID caseId, long version) {}

    @Id
    private UUID caseId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private CaseStep step;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private LocalDate takenOn;

    private String takenBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected StepTaken() {}

    /** The step that has just brought a case to where it is. */
    StepTaken(RectificationCase advanced, CaseStep step, String takenBy, Map<String, Object> details) {
        this.caseId = advanced.id();
        this.version = advanced.version();
        this.step = step;
        this.status = advanced.status();
        this.takenOn = advanced.lastStepOn();
        this.takenBy = takenBy;
        this.details = details;
        this.recordedAt = advanced.recordedAt();
    }

    StepView view() {
        return new StepView(version, step, status, takenOn, takenBy, details, recordedAt);
    }
}
