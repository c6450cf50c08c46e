package org.sitesentinel.screening.compliance.excuse;

import java.util.List;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse an excuse. */
sealed interface TestExcuseProblem extends Problem {
    /** Its last day lies before its first, which is today. */
    record ExcuseIsOver() implements TestExcuseProblem {
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
    record ExcuseWithdrawn() implements TestExcuseProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
