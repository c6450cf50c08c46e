package org.sitesentinel.siteregistry.resumption;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.ResumptionStatus;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse an application or a step of it. */
sealed interface ResumptionProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The site has an application that is not decided, or work is allowed. */
    record ResumptionOpen(UUID id, long version) implements ResumptionProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", ResumptionResource.PATH + "/" + id, "currentVersion", version);
        }
    }

    /** A closed site resumes nothing. */
    record ResumptionOfClosedSite() implements ResumptionProblem {}

    /** The application is elsewhere on its way. */
    record ResumptionOutOfOrder(ResumptionStatus status) implements ResumptionProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("resumptionStatus", status);
        }
    }

    /** Conditions are unmet or unknown and nobody waived them. */
    record ConditionsNotMet(List<Condition> conditions) implements ResumptionProblem {
        public ConditionsNotMet {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("conditions", conditions);
        }
    }
}
