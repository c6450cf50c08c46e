package org.sitesentinel.reporting.briefing.template;

import java.util.Map;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/**
 * A template that was taken before a metric or a dimension was given up.
 *
 * @param name what it names and the registry does not have any more
 */
public record TemplateOutdated(String name) implements Problem {
    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("name", name);
    }
}
