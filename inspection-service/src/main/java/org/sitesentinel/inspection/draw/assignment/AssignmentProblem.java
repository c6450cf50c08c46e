package org.sitesentinel.inspection.draw.assignment;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a change of an assignment. */
sealed interface AssignmentProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** It is completed or excused, and stays so. */
    record AssignmentNotOpen(AssignmentStatus status) implements AssignmentProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("assignmentStatus", status);
        }
    }

    /** The inspection completes another assignment. */
    record InspectionCounted(UUID assignment) implements AssignmentProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", AssignmentResource.PATH + "/" + assignment);
        }
    }

    /** Nobody is left whom the draw would send instead. */
    record NoSubstitute() implements AssignmentProblem {}
}
