package org.sitesentinel.reporting.projection;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** What the projection refuses. */
sealed interface ProjectionProblem extends Problem {
    /** The record can still not be read or applied. */
    record StillRejected() implements ProjectionProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
