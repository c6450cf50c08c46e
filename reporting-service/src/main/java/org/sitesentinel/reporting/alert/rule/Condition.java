package org.sitesentinel.reporting.alert.rule;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a figure is worth an alert.
 *
 * @param direction of a threshold, on which side of {@code value} figures are worth one; of a change, whether the
 *     figure has grown (ABOVE the period before) or fallen (BELOW); a change either way when absent
 * @param value the threshold itself is not worth an alert yet; a change is, from this one on
 * @param clearAt where an alert that was raised ends; at {@code value} when absent
 * @param measure whether a change is counted in the metric's unit or in percent of the period before
 * @param periodDays of a metric of what happened: so many days up to today, all up to today when absent. Of a change:
 *     so many days against as many before them, or a state against the one so many days ago
 * @param silentHours how long nothing has been told on a topic of the metric
 */
public record Condition(
        @NotNull Type type,
        @Nullable Direction direction,

        @Nullable @Digits(integer = 12, fraction = 4, message = "too-precise")
        BigDecimal value,

        @Nullable @Digits(integer = 12, fraction = 4, message = "too-precise")
        BigDecimal clearAt,

        @Nullable Measure measure,
        @Nullable @Min(1) @Max(366) Integer periodDays,
        @Nullable @Min(1) @Max(8784) Integer silentHours) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 10;

    /** What is looked at. */
    public enum Type {
        /** The figure itself. */
        THRESHOLD,
        /** By how much it differs from the period before. */
        CHANGE,
        /** How long the topics behind it have been silent. */
        STALENESS
    }

    /** Where figures are worth an alert. */
    public enum Direction {
        ABOVE,
        BELOW
    }

    /** What a change is counted in. */
    public enum Measure {
        /** The metric's own unit: points, where that is percent. */
        VALUE,
        /** Percent of the period before. */
        PERCENT
    }

    /**
     * Whether a figure is worth an alert. What has no value is not; any growth from nothing is, in percent.
     *
     * @param now the figure, exact
     * @param before of a change: the period before
     * @param raised whether there is an alert already, which ends at {@code clearAt}
     */
    public boolean holds(@Nullable BigDecimal now, @Nullable BigDecimal before, boolean raised) {
        BigDecimal bar = raised && clearAt != null ? clearAt : value;
        if (now == null || bar == null) {
            return false;
        }
        return type == Type.THRESHOLD ? isBeyond(now, bar) : before != null && differs(now, before, bar);
    }

    private boolean isBeyond(BigDecimal now, BigDecimal bar) {
        return direction == Direction.ABOVE ? now.compareTo(bar) > 0 : now.compareTo(bar) < 0;
    }

    private boolean differs(BigDecimal now, BigDecimal before, BigDecimal bar) {
        BigDecimal change = now.subtract(before);
        boolean asMeant = direction == null || change.signum() == (direction == Direction.ABOVE ? 1 : -1);
        if (change.signum() == 0 || !asMeant) {
            return false;
        }
        if (measure != Measure.PERCENT) {
            return change.abs().compareTo(bar) >= 0;
        }
        return before.signum() == 0
                || change.abs()
                                .multiply(HUNDRED)
                                .divide(before.abs(), DECIMALS, RoundingMode.HALF_UP)
                                .compareTo(bar)
                        >= 0;
    }

    /** Whether a topic that last told something then has been silent for too long. */
    public boolean holdsSince(Instant lastTold, Instant now) {
        return silentHours != null
                && !lastTold.plus(Duration.ofHours(silentHours)).isAfter(now);
    }
}
