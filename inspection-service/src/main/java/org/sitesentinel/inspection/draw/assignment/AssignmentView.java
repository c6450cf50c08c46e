package org.sitesentinel.inspection.draw.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An assignment as it is shown.
 *
 * @param inspectors certificates of those who go
 * @param inspectionId what completed it
 * @param completedOn day of that inspection, which may be after it was due
 * @param recordedBy who published or changed it last
 * @param history what it was at every version, oldest first; absent in lists
 */
public record AssignmentView(
        UUID id,
        long version,
        UUID drawId,
        UUID siteId,
        SiteType siteType,
        String district,
        List<String> inspectors,
        LocalDate dueOn,
        AssignmentStatus status,
        @Nullable UUID inspectionId,
        @Nullable LocalDate completedOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable List<AssignmentVersion.View> history)
        implements Versioned {
    static AssignmentView of(Assignment assignment) {
        return of(assignment, null);
    }

    static AssignmentView of(Assignment assignment, @Nullable List<AssignmentVersion.View> history) {
        return new AssignmentView(
                assignment.id(),
                assignment.version(),
                assignment.drawId(),
                Objects.requireNonNull(assignment.place().siteId()),
                Objects.requireNonNull(assignment.place().siteType()),
                assignment.place().district(),
                assignment.inspectors(),
                assignment.dueOn(),
                assignment.status(),
                assignment.inspectionId(),
                assignment.completedOn(),
                assignment.recordedBy(),
                assignment.recordedAt(),
                history);
    }
}
