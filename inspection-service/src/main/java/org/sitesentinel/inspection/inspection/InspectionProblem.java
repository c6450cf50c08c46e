package org.sitesentinel.inspection.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse an inspection. */
sealed interface InspectionProblem extends Problem {
    /** It does not go with the checklist that it names. */
    record ChecklistNotFollowed(List<Violation> errors) implements InspectionProblem {
        public ChecklistNotFollowed {
            errors = List.copyOf(errors);
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }
    }

    /** Another inspection has this id: what differs. */
    record InspectionDiffers(UUID id, List<Violation> errors) implements InspectionProblem {
        public InspectionDiffers {
            errors = List.copyOf(errors);
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/inspections/" + id);
        }
    }

    /** Nobody goes to a site that is closed for good. */
    record SiteClosed() implements InspectionProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
