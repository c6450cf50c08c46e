package org.sitesentinel.inspection.casepolicy;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a policy. */
sealed interface CasePolicyProblem extends Problem {
    /** The division has a policy from that day on. */
    record CasePolicyExists() implements CasePolicyProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
