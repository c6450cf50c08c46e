package org.sitesentinel.screening.policy;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a policy. */
sealed interface PolicyProblem extends Problem {
    /** The disease and division have a policy from that day on. */
    record PolicyExists(UUID id) implements PolicyProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/policies/" + id);
        }
    }

    /** No policy holds there on that day. */
    record NoPolicyInForce() implements PolicyProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.NOT_FOUND;
        }
    }
}
