package org.sitesentinel.inspection.inspector;

import java.util.Map;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse an inspector. */
sealed interface InspectorProblem extends Problem {
    /**
     * The certificate is registered.
     *
     * @param existing path of its inspector; absent when it lies outside the caller's scope
     */
    record InspectorExists(Map<String, Object> details) implements InspectorProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
