package org.sitesentinel.reporting.alert;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.rule.Severity;
import org.sitesentinel.runtime.paging.Filter;

/**
 * Which alerts are asked for.
 *
 * @param open whether those that are not over, or those that are
 */
public record AlertQuestion(
        @RestQuery @Nullable AlertStatus status,
        @RestQuery @Nullable Boolean open,
        @RestQuery @Nullable Severity severity,
        @RestQuery @Nullable String metric,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable UUID ruleId) {
    Filter filter() {
        return new Filter()
                .and("status = :status", "status", status)
                .and("case when clearedAt is null then true else false end = :open", "open", open)
                .and("severity = :severity", "severity", severity)
                .and("metric = :metric", "metric", metric)
                .and("district = :district", "district", district)
                .and("ruleId = :ruleId", "ruleId", ruleId);
    }
}
