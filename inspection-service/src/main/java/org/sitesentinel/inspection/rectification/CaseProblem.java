package org.sitesentinel.inspection.rectification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a case or one of its steps. */
sealed interface CaseProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The inspection has its case. */
    record CaseExists(UUID id, long version) implements CaseProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/rectification-cases/" + id, "currentVersion", version);
        }
    }

    /** The inspection found nothing to rectify. */
    record InspectionPassed() implements CaseProblem {}

    /** The case is elsewhere on its way. */
    record StepOutOfOrder(CaseStatus status, List<CaseStep> allowed) implements CaseProblem {
        public StepOutOfOrder {
            allowed = List.copyOf(allowed);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("caseStatus", status, "allowed", allowed);
        }
    }

    /** The case is there, but something else must be so first. */
    record GuardNotMet(Guard guard, List<CaseStep> allowed) implements CaseProblem {
        public GuardNotMet {
            allowed = List.copyOf(allowed);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("guard", guard.name(), "allowed", allowed);
        }
    }
}
