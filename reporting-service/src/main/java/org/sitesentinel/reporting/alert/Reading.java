package org.sitesentinel.reporting.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.rule.Condition;
import org.sitesentinel.reporting.metric.Unit;

/**
 * What a rule finds of one of its groups.
 *
 * @param group its dimensions and their values, in the order of the rule; of silence, the topic
 * @param now the figure; absent where silence is looked for
 * @param before of a change: the period before
 * @param lastTold of silence: when the topic last told something, or the rule was entered if it never has
 */
record Reading(
        Map<String, String> group,
        @Nullable Amount now,
        @Nullable Amount before,
        @Nullable Instant lastTold) {
    private static final int DECIMALS = 10;

    /** An exact figure. */
    record Amount(Unit unit, long numerator, long denominator) {
        static Amount nothing(Unit unit) {
            return new Amount(unit, 0, 0);
        }

        /** As near as conditions look. */
        @Nullable
        BigDecimal value() {
            return unit.value(numerator, denominator, DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** Names the group among those of its rule. */
    String key() {
        return key(group);
    }

    static String key(Map<String, String> group) {
        return group.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .collect(Collectors.joining(","));
    }

    boolean meets(Condition condition, boolean raised, Instant at) {
        return lastTold != null
                ? condition.holdsSince(lastTold, at)
                : condition.holds(value(now), value(before), raised);
    }

    private static @Nullable BigDecimal value(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }

    AlertFigure view() {
        return new AlertFigure(
                now == null ? null : now.numerator(),
                now == null || now.unit() == Unit.COUNT ? null : now.denominator(),
                shown(now),
                shown(before),
                null,
                lastTold);
    }

    private static @Nullable BigDecimal shown(@Nullable Amount amount) {
        return amount == null ? null : amount.unit().value(amount.numerator(), amount.denominator());
    }
}
