package org.sitesentinel.vaccination.exemption;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a reason. */
sealed interface ExemptionProblem extends Problem {
    /** The person has another one on some of its days: end or change that. */
    record ReasonExists(UUID id, long version) implements ExemptionProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/vaccination-reasons/" + id, "currentVersion", version);
        }
    }

    /** The same, and it lies outside the caller's scope. */
    record ReasonExistsElsewhere() implements ExemptionProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }

    /** Its last day lies before its first, which is today. */
    record ReasonIsOver() implements ExemptionProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/until", "ends-before-start"));
        }
    }

    /** It was withdrawn before. */
    record ReasonWithdrawn() implements ExemptionProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
