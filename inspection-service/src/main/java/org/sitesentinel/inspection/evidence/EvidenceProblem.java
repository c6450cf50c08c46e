package org.sitesentinel.inspection.evidence;

import java.util.List;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a file. */
sealed interface EvidenceProblem extends Problem {
    /** It is not what its Content-Type says, or is broken. */
    record EvidenceUnreadable(String code) implements EvidenceProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.INVALID;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("", code));
        }
    }
}
