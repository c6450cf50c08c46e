package org.sitesentinel.inspection.draw.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an assignment was at one version, who made it so and why. Written once. */
@Entity
@Immutable
@Table(name = "draw_assignment_version")
@IdClass(AssignmentVersion.Key.class)
class AssignmentVersion {
    record Key(UUID assignmentId, long version) {}

    @Id
    private UUID assignmentId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private List<String> inspectors;

    private @Nullable UUID inspectionId;

    private @Nullable String reason;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentVersion() {}

    /** What an assignment is now. */
    AssignmentVersion(Assignment assignment, @Nullable String reason) {
        this.assignmentId = assignment.id();
        this.version = assignment.version();
        this.status = assignment.status();
        this.inspectors = assignment.inspectors();
        this.inspectionId = assignment.inspectionId();
        this.reason = reason;
        this.recordedBy = assignment.recordedBy();
        this.recordedAt = assignment.recordedAt();
    }

    /**
     * As it is shown.
     *
     * @param reason absent where none had to be given
     */
    @Schema(name = "AssignmentVersion")
    public record View(
            long version,
            AssignmentStatus status,
            List<String> inspectors,
            @Nullable UUID inspectionId,
            @Nullable String reason,
            String recordedBy,
            Instant recordedAt) {}

    View view() {
        return new View(version, status, List.copyOf(inspectors), inspectionId, reason, recordedBy, recordedAt);
    }
}
