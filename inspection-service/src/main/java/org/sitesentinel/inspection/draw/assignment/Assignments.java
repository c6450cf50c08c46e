package org.sitesentinel.inspection.draw.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.assignment.AssignmentProblem.InspectionCounted;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.Unique;

/** All assignments of published draws, each with what it was before. */
@ApplicationScoped
public class Assignments implements ScopedRepository<Assignment> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Gives out the assignments of a draw. */
    public void addAll(List<Assignment> drawn) {
        persist(drawn);
        flush();
        drawn.forEach(one -> getEntityManager().persist(new AssignmentVersion(one, null)));
    }

    /** One to be changed: who wants to change it too waits, and then sees what it has become. */
    Assignment requireToChange(UUID id, AccessScope scope) {
        Assignment assignment = require(id, scope);
        getEntityManager().refresh(assignment, LockModeType.PESSIMISTIC_WRITE);
        return assignment;
    }

    /** Keeps what an assignment has just become; an inspection completes one and no more. */
    void remember(Assignment assignment, @Nullable String reason) {
        Unique.insert("draw_assignment_inspection", this::flush, () -> completedBy(assignment.inspectionId()));
        getEntityManager().persist(new AssignmentVersion(assignment, reason));
    }

    private Problem completedBy(@Nullable UUID inspection) {
        return find("inspectionId", inspection)
                .firstResultOptional()
                .<Problem>map(other -> new InspectionCounted(other.id()))
                .orElseGet(ConcurrentChange::new);
    }

    /** Oldest first. */
    List<AssignmentVersion.View> history(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from AssignmentVersion where assignmentId = :id order by version", AssignmentVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(AssignmentVersion::view)
                .toList();
    }
}
