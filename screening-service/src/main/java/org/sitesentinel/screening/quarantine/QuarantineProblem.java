package org.sitesentinel.screening.quarantine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse an order or a step of it. */
sealed interface QuarantineProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The person has an order at that site that is not ended. */
    record QuarantineOpen(UUID id, long version) implements QuarantineProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", QuarantineOrderResource.PATH + "/" + id, "currentVersion", version);
        }
    }

    /** The order is elsewhere on its way. */
    record QuarantineOutOfOrder(QuarantineStatus status) implements QuarantineProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("quarantineStatus", status);
        }
    }

    /** Days are not served, or tests not negative; names all of them. */
    record ReleaseConditionsUnmet(List<Violation> errors) implements QuarantineProblem {
        public ReleaseConditionsUnmet {
            errors = List.copyOf(errors);
        }
    }

    /** Nothing says how long: no policy holds, or it has no measure and the order names no days. */
    record QuarantineWithoutTerms(List<Violation> errors) implements QuarantineProblem {
        public QuarantineWithoutTerms {
            errors = List.copyOf(errors);
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }
    }
}
