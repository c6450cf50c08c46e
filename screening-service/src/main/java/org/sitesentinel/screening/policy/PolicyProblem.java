package org.sitesentinel.screening.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

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

    /** A correction names another disease, division or first day: that is another policy. */
    record PolicyMoved(List<Violation> errors) implements PolicyProblem {
        public PolicyMoved {
            errors = List.copyOf(errors);
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }
    }

    /** The last day lies before the first. */
    record EndsBeforeStart() implements PolicyProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/to", "ends-before-start"));
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
