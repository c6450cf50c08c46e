package org.sitesentinel.inspection.draw;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a draw or one of its steps. */
sealed interface DrawProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The draw is elsewhere on its way. */
    record DrawOutOfOrder(DrawStatus status) implements DrawProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("drawStatus", status);
        }
    }

    /** No open site fits the plan's quotas, or all that do are left out. */
    record NothingToDraw() implements DrawProblem {}

    /**
     * Fewer inspectors may go to some sites than each must have. To leave these sites out silently would be a way to
     * escape inspection, and to tell before any seed is known keeps the refusal from being a second chance.
     *
     * @param sites all of them
     */
    record InspectorsShort(List<UUID> sites) implements DrawProblem {
        private static final int TOLD = 100;

        public InspectorsShort {
            sites = List.copyOf(sites);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "count",
                    sites.size(),
                    "sites",
                    sites.stream().limit(TOLD).map(UUID::toString).toList());
        }
    }
}
