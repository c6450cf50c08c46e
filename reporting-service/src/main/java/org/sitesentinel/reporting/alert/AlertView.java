package org.sitesentinel.reporting.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.rule.RuleName;
import org.sitesentinel.reporting.alert.rule.Severity;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An alert as it is shown.
 *
 * @param ruleVersion what the rule was when the alert was raised
 * @param district absent where the rule watches every district and is not grouped by district
 * @param dimensions the group; of silence, the topic
 * @param asOf the business date whose figure raised it
 * @param raisedBy what was found then
 * @param href the question that gives the figure again, as it is known now
 * @param clearedBy what was found when it ended; absent where its rule was changed
 */
public record AlertView(
        UUID id,
        long version,
        UUID ruleId,
        long ruleVersion,
        RuleName name,
        String metric,
        Severity severity,
        @Nullable String district,
        Map<String, String> dimensions,
        AlertStatus status,
        LocalDate asOf,
        Instant raisedAt,
        AlertFigure raisedBy,
        @Nullable String href,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String note,
        @Nullable Instant clearedAt,
        @Nullable ClearedBecause clearedBecause,
        @Nullable AlertFigure clearedBy)
        implements Versioned {
    /** The same without what counts people. */
    AlertView withoutFigures() {
        return new AlertView(
                id,
                version,
                ruleId,
                ruleVersion,
                name,
                metric,
                severity,
                district,
                dimensions,
                status,
                asOf,
                raisedAt,
                AlertFigure.SUPPRESSED,
                href,
                acknowledgedAt,
                acknowledgedBy,
                note,
                clearedAt,
                clearedBecause,
                clearedBy == null ? null : AlertFigure.SUPPRESSED);
    }
}
