package org.sitesentinel.reporting.alert.rule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A rule as it is shown.
 *
 * @param district absent where it watches every district
 * @param recordedBy who entered it, or changed it last
 */
public record AlertRuleView(
        UUID id,
        long version,
        RuleName name,
        String metric,
        List<RuleFilter> filters,
        List<String> groupBy,
        Condition condition,
        @Nullable String district,
        Severity severity,
        boolean enabled,
        String recordedBy,
        Instant recordedAt)
        implements Versioned {}
