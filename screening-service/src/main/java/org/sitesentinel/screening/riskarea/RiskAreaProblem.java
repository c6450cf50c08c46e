package org.sitesentinel.screening.riskarea;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a risk area. */
sealed interface RiskAreaProblem extends Problem {
    /** The division is listed with that level from that day on. */
    record RiskAreaListed(UUID id, long version) implements RiskAreaProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/risk-areas/" + id, "currentVersion", version);
        }
    }

    /** The last day lies before the first. */
    record EndsBeforeStart() implements RiskAreaProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/to", "ends-before-start"));
        }
    }
}
