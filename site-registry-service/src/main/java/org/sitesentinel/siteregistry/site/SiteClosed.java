package org.sitesentinel.siteregistry.site;

import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The site is closed for good. */
public record SiteClosed() implements Problem {
    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
