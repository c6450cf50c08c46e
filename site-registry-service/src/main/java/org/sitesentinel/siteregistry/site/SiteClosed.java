package org.sitesentinel.siteregistry.site;

import java.util.List;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/**
 * The site is closed for good.
 *
 * @param errors what of the request led to that site; none where its address did
 */
public record SiteClosed(List<Violation> errors) implements Problem {
    public SiteClosed {
        errors = List.copyOf(errors);
    }

    public SiteClosed() {
        this(List.of());
    }

    /** The site that a part of the request leads to. */
    public static SiteClosed at(String pointer) {
        return new SiteClosed(List.of(Violation.of(pointer, "site-closed")));
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
