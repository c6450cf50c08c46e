package org.sitesentinel.siteregistry.venuecode;

import java.util.Map;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse something about a venue code. */
sealed interface VenueCodeProblem extends Problem {
    /** The building has a code. */
    record CodeExists(String code) implements VenueCodeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/venue-codes/" + code);
        }
    }

    /** The code hangs on the wall already. */
    record CodePosted(String code) implements VenueCodeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/venue-codes/" + code);
        }
    }

    /** The code is no longer valid. Says nothing else, as anybody may ask. */
    record CodeRevoked() implements VenueCodeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.GONE;
        }
    }

    /** One address asks too often. */
    record TooManyRequests(long retryAfterSeconds) implements VenueCodeProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.TOO_MANY_REQUESTS;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("retryAfterSeconds", retryAfterSeconds);
        }
    }
}
