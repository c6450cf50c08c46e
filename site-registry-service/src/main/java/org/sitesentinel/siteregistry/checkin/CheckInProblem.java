package org.sitesentinel.siteregistry.checkin;

import java.util.List;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse a scan as a whole. Turning somebody away is no refusal of the request: it is its answer. */
sealed interface CheckInProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The code was revoked; another hangs, or should hang, in its place. */
    record VenueCodeRevoked() implements CheckInProblem {
        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/venueCode", "venue-code-revoked"));
        }
    }

    /** The kiosk used that sequence for another scan of the day. */
    record SequenceReused() implements CheckInProblem {
        @Override
        public List<Violation> errors() {
            return List.of(Violation.of("/sequence", "sequence-reused"));
        }
    }
}
