package org.sitesentinel.runtime.problem;

import java.util.Map;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body ({@code /items/3/headcount}), or {@code ?name} for a query parameter
 * @param code stable and kebab-case; the message stands under {@code violation.<code>}
 * @param arguments what the rule asks for, such as {@code min}; never the value that was sent
 */
public record Violation(String pointer, String code, Map<String, Object> arguments) {
    public Violation {
        arguments = Map.copyOf(arguments);
    }

    public static Violation of(String pointer, String code) {
        return new Violation(pointer, code, Map.of());
    }
}
