package org.sitesentinel.siteregistry.poster;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a poster. */
sealed interface PosterProblem extends Problem {
    /** None of the site's buildings has a code in force. */
    record NoCodeToPrint() implements PosterProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
