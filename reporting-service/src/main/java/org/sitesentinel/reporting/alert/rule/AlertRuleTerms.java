package org.sitesentinel.reporting.alert.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * What a rule says, as a whole.
 *
 * @param metric id of a metric
 * @param filters by dimensions of the metric, save its district
 * @param groupBy dimensions of the metric: each combination of their values is watched, and alerted, by itself
 * @param district whose figures; every district's when absent, which takes a caller whose token narrows nothing
 * @param enabled whether it is evaluated; it is when absent
 */
@OfMetric
public record AlertRuleTerms(
        @NotNull @Valid RuleName name,
        @NotNull @Size(max = 100) String metric,
        @Nullable @Size(max = 20) List<@Valid RuleFilter> filters,
        @Nullable @Size(max = 10) List<String> groupBy,
        @NotNull @Valid Condition condition,
        @Nullable @DivisionCode String district,
        @NotNull Severity severity,
        @Nullable Boolean enabled)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return ConditionLaws.broken(condition);
    }

    /** Whether it is to be evaluated. */
    boolean active() {
        return !Boolean.FALSE.equals(enabled);
    }

    /** The filters; none where none were given. */
    public List<RuleFilter> narrowing() {
        return Objects.requireNonNullElse(filters, List.of());
    }

    /** What it is grouped by; nothing where nothing was given. */
    public List<String> grouping() {
        return Objects.requireNonNullElse(groupBy, List.of());
    }

    /** Whether it watches the same as another one: an alert of the one is one of the other. */
    boolean asksTheSame(AlertRuleTerms other) {
        return metric.equals(other.metric)
                && narrowing().equals(other.narrowing())
                && grouping().equals(other.grouping())
                && condition.equals(other.condition)
                && Objects.equals(district, other.district);
    }
}
