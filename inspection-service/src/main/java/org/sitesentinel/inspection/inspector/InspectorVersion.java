package org.sitesentinel.inspection.inspector;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was said of an inspector at one version, and by whom. Written once. */
@Entity
@Immutable
@IdClass(InspectorVersion.Key.class)
class InspectorVersion {
    record Key(UUID inspectorId, long version) {}

    @Id
    private UUID inspectorId;

    @Id
    private long version;

    private String district;

    private boolean active;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Conflict> conflicts;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected InspectorVersion() {}

    /** What is said of an inspector now. */
    InspectorVersion(Inspector inspector) {
        this.inspectorId = inspector.id();
        this.version = inspector.version();
        this.district = inspector.district();
        this.active = inspector.active();
        this.conflicts = inspector.conflicts();
        this.recordedBy = inspector.recordedBy();
        this.recordedAt = inspector.recordedAt();
    }

    /** As it is shown. */
    @Schema(name = "InspectorVersion")
    public record View(
            long version,
            String district,
            boolean active,
            List<Conflict> conflicts,
            String recordedBy,
            Instant recordedAt) {}

    View view() {
        return new View(version, district, active, conflicts, recordedBy, recordedAt);
    }
}
