package org.sitesentinel.reporting.webhook;

import java.util.List;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a subscription. */
sealed interface WebhookProblem extends Problem {
    /**
     * Nothing is sent there.
     *
     * @param code why
     */
    record WebhookAddressRefused(String code) implements WebhookProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }

        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/url", code));
        }
    }
}
