package org.sitesentinel.vaccination.tally;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a tally. */
sealed interface TallyProblem extends Problem {
    /** The subject and post have a tally for that day: correct it instead. */
    record TallyExists(UUID id, long version) implements TallyProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/tallies/" + id, "currentVersion", version);
        }
    }
}
