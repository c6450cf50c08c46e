package org.sitesentinel.runtime.problem;

import java.util.function.Supplier;

/** Carries a {@link Problem} to the edge. Has no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Supplier<? extends Problem> problem;

    ProblemException(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = () -> problem;
    }

    /** For a problem that is looked up where it is told. */
    ProblemException(String message, Supplier<? extends Problem> problem) {
        super(message, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem.get();
    }
}
