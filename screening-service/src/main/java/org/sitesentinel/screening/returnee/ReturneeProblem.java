package org.sitesentinel.screening.returnee;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a declaration. */
sealed interface ReturneeProblem extends Problem {
    /** The person has been declared at that site for that day. */
    record ReturneeDeclared(UUID id, long version) implements ReturneeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/returnee-declarations/" + id, "currentVersion", version);
        }
    }

    /** It was declared by mistake; nothing of it changes any more. */
    record ReturneeWithdrawn() implements ReturneeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }

    /** Later documents end no quarantine: its order says what does. */
    record ReturneeInQuarantine() implements ReturneeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }

    /** No policy held at the site on the day of arrival: there is nothing to judge by. */
    record NoPolicyOnArrival() implements ReturneeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/arrivedAt", "no-policy"));
        }
    }
}
