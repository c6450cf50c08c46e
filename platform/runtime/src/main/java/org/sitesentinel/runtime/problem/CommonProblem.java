package org.sitesentinel.runtime.problem;

import java.util.List;
import java.util.Map;

/** The refusals that every service shares. */
public sealed interface CommonProblem extends Problem {

    /** Body or parameters are wrong; says all of it. */
    record InvalidRequest(List<Violation> errors) implements CommonProblem {
        public InvalidRequest {
            errors = List.copyOf(errors);
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.INVALID;
        }
    }

    /** The body is not JSON at all. */
    record MalformedJson(int line, int column) implements CommonProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "column", column);
        }
    }

    /** No such thing for this caller. */
    record NotFound() implements CommonProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.NOT_FOUND;
        }
    }

    /** The body refers to things that are not known, or not to this caller. */
    record UnknownReference(List<Violation> errors) implements CommonProblem {
        public UnknownReference {
            errors = List.copyOf(errors);
        }

        public static UnknownReference at(String pointer, String code) {
            return new UnknownReference(List.of(Violation.of(pointer, code)));
        }

        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }
    }

    /** Somebody else changed it first. */
    record StaleVersion(long currentVersion) implements CommonProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("currentVersion", currentVersion);
        }
    }

    /** Two requests changed the same thing in the same moment and this one lost. */
    record ConcurrentChange() implements CommonProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.STALE;
        }
    }

    /** A change names the version it starts from, in {@code If-Match}. */
    record IfMatchRequired() implements CommonProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.VERSION_REQUIRED;
        }
    }

    /** The idempotency key came before with another body. */
    record IdempotencyKeyReused() implements CommonProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.UNPROCESSABLE;
        }
    }
}
