package org.sitesentinel.runtime.problem;

import java.util.List;
import java.util.Map;

/**
 * A rule that refused a request. A feature seals its own: {@code sealed interface TallyProblem extends Problem}, one
 * record a rule. The record's name is its stable slug, {@code TallyExists} reads {@code tally-exists}; title and
 * explanation stand under that slug in the service's {@code messages/service*.properties}.
 */
public interface Problem {
    /** What sort of refusal it is; decides the status. */
    ProblemKind kind();

    /** Stable, kebab-case, never changed once released. */
    default String slug() {
        return Slugs.of(getClass().getSimpleName());
    }

    /** What is wrong with which part of the request; empty when the request is fine and its moment is not. */
    default List<Violation> errors() {
        return List.of();
    }

    /** Further members of the document and arguments of its messages. Never personal data. */
    default Map<String, Object> details() {
        return Map.of();
    }

    default ProblemException exception() {
        return new ProblemException(this);
    }
}
