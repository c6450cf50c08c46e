package org.sitesentinel.runtime.version;

import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.IfMatchRequired;
import org.sitesentinel.runtime.problem.CommonProblem.StaleVersion;

/** The version a change starts from, as its sender named it in {@code If-Match}. */
public record ExpectedVersion(String tag) {
    /** Reads the header; a change without it is refused. */
    public static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new IfMatchRequired().exception();
        }
        return new ExpectedVersion(ifMatch.strip());
    }

    /** Refuses a change that starts from any other version than the current one. */
    public void requireCurrent(long current) {
        if (!tag.equals(Versioned.tag(current))) {
            throw new StaleVersion(current).exception();
        }
    }
}
