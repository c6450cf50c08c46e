package org.sitesentinel.reporting.webhook.delivery;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse what is done to a delivery. */
sealed interface DeliveryProblem extends Problem {
    /** It was delivered, or is still being tried. */
    record DeliveryIsNotDead() implements DeliveryProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }
    }
}
