package org.sitesentinel.screening.returnee.verdict;

import java.util.Map;
import org.sitesentinel.contracts.screening.Verdict;

/**
 * Why a verdict is not better.
 *
 * @param code stable and kebab-case; its texts stand under {@code reason.<code>}
 * @param verdict what this reason alone would lead to
 * @param arguments of its texts; nothing that tells who somebody is
 */
public record Reason(String code, Verdict verdict, Map<String, String> arguments) {
    public Reason {
        arguments = Map.copyOf(arguments);
    }

    static Reason of(String code, Verdict verdict) {
        return new Reason(code, verdict, Map.of());
    }
}
