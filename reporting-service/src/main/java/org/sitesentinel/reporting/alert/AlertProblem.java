package org.sitesentinel.reporting.alert;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse what is done to an alert. */
sealed interface AlertProblem extends Problem {
    /** It is over; there is nothing to take care of. */
    record AlertIsCleared() implements AlertProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }

    /** Somebody was first. */
    record AlertIsAcknowledged() implements AlertProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }

    /** A rule that is disabled is not evaluated. */
    record RuleIsDisabled() implements AlertProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
