package org.sitesentinel.inspection.activity;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse an activity. */
sealed interface ActivityProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The district has an activity of that kind, day and topic already. */
    record ActivityExists(UUID id) implements ActivityProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/activities/" + id);
        }
    }

    /** It was withdrawn and stays so. */
    record ActivityWithdrawn() implements ActivityProblem {}
}
