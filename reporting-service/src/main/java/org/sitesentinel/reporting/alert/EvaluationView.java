package org.sitesentinel.reporting.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What came of holding a rule against the figures.
 *
 * @param asOf the business date whose figures were asked for
 * @param groups how many were looked at
 * @param raised ids of the alerts that it raised
 * @param cleared ids of those that it ended
 */
public record EvaluationView(
        UUID ruleId,
        long ruleVersion,
        Instant evaluatedAt,
        LocalDate asOf,
        int groups,
        List<UUID> raised,
        List<UUID> cleared) {
    public EvaluationView {
        raised = List.copyOf(raised);
        cleared = List.copyOf(cleared);
    }
}
