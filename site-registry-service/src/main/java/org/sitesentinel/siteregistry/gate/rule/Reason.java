package org.sitesentinel.siteregistry.gate.rule;

import java.util.Map;

/**
 * Why a decision is not better.
 *
 * @param code stable and kebab-case; its texts stand under {@code reason.<code>}, what would change it under
 *     {@code remedy.<code>}
 * @param decision what this reason alone would lead to
 * @param arguments of its texts; nothing that tells who somebody is
 */
public record Reason(String code, Decision decision, Map<String, String> arguments) {
    public Reason {
        arguments = Map.copyOf(arguments);
    }

    static Reason of(String code, Decision decision) {
        return new Reason(code, decision, Map.of());
    }
}
