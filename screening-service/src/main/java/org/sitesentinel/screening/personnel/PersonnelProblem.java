package org.sitesentinel.screening.personnel;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a change of personnel. */
sealed interface PersonnelProblem extends Problem {
    /** The person is in that post of that site during some of those days already. */
    record SpanOverlaps(UUID siteId, UUID id, long version) implements PersonnelProblem {
        static SpanOverlaps with(Span other) {
            return new SpanOverlaps(other.seat().siteId(), other.id(), other.version());
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", PersonnelResource.path(siteId, id), "currentVersion", version);
        }
    }

    /** The span has ended by then, or has not begun. */
    record NotThere() implements PersonnelProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
