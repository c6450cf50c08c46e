package org.sitesentinel.vaccination.followup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a follow-up. */
sealed interface FollowUpProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The person has an open one at this site: go on with that. */
    record FollowUpExists(UUID id, long version) implements FollowUpProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", BoosterFollowUpResource.PATH + "/" + id, "currentVersion", version);
        }
    }

    /** A step was left out, or it would go back. */
    record FollowUpOutOfOrder(FollowUpState state, List<FollowUpState> next) implements FollowUpProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "state", state.name(), "next", next.stream().map(Enum::name).toList());
        }
    }

    /** It is over; whoever is to be contacted again gets a new one. */
    record FollowUpClosed() implements FollowUpProblem {}
}
