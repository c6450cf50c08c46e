package org.sitesentinel.runtime.bulk;

import java.util.List;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a body as a whole. */
sealed interface BulkProblem extends Problem {
    /** It cannot be read, from that line on; 0 where there is no line. */
    record UnreadableBody(String code, long line) implements BulkProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.INVALID;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of(line == 0 ? "" : "line " + line, code));
        }
    }
}
