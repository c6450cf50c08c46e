package org.sitesentinel.siteregistry.operator;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse an operator. */
sealed interface OperatorProblem extends Problem {
    /** An operator of that credit code is known. */
    record OperatorExists(UUID id) implements OperatorProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/operators/" + id);
        }
    }
}
