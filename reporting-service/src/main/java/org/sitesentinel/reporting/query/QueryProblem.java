package org.sitesentinel.reporting.query;

import java.util.Map;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** Questions that are not answered. */
sealed interface QueryProblem extends Problem {
    /**
     * An answer would be too large.
     *
     * @param points of a series; 1 for a value
     * @param groups at least so many
     * @param max points times groups
     */
    record AsksTooMuch(int points, int groups, int max) implements QueryProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("points", points, "groups", groups, "max", max);
        }
    }

    /** Rows of a metric that counts people are for those who may see small cells. */
    record SmallCells() implements QueryProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.FORBIDDEN;
        }
    }
}
