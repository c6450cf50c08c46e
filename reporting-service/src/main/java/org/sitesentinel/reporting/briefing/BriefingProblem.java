package org.sitesentinel.reporting.briefing;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a step of a briefing. */
sealed interface BriefingProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** Only a draft is computed afresh, and only a draft is frozen. */
    record BriefingFrozen() implements BriefingProblem {}

    /**
     * A link of the draft does not give its figure any more: something that was recorded before it was written has come
     * in since. Computed afresh it holds that, too.
     */
    record BriefingOutdated() implements BriefingProblem {}

    /** Only what is frozen is published. */
    record BriefingNotFrozen() implements BriefingProblem {}

    /** It is out already. */
    record BriefingPublished() implements BriefingProblem {}
}
