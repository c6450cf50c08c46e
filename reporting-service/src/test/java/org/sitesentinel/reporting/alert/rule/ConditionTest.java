package org.sitesentinel.reporting.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.reporting.alert.rule.Condition.Direction;
import org.sitesentinel.reporting.alert.rule.Condition.Measure;
import org.sitesentinel.reporting.alert.rule.Condition.Type;

class ConditionTest {
    @ParameterizedTest(name = "{0} {1}, clear at {2}: {3}, raised {4} -> {5}")
    @CsvSource({
        "BELOW, 80, , 79.9999999999, false, true",
        "BELOW, 80, , 80, false, false",
        "BELOW, 80, , 80, true, false",
        "BELOW, 80, 85, 82, false, false",
        "BELOW, 80, 85, 82, true, true",
        "BELOW, 80, 85, 85, true, false",
        "ABOVE, 10, , 10, false, false",
        "ABOVE, 10, , 11, false, true",
        "ABOVE, 10, 5, 6, false, false",
        "ABOVE, 10, 5, 6, true, true",
        "ABOVE, 10, 5, 5, true, false",
        "BELOW, 80, , , true, false",
    })
    void aThreshold(
            Direction direction,
            BigDecimal value,
            @Nullable BigDecimal clearAt,
            @Nullable BigDecimal now,
            boolean raised,
            boolean holds) {
        Condition condition = new Condition(Type.THRESHOLD, direction, value, clearAt, null, null, null);

        assertThat(condition.holds(now, null, raised)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} by {2} {1}, clear at {3}: {4} -> {5}, raised {6} -> {7}")
    @CsvSource({
        "ABOVE, PERCENT, 20, , 100, 120, false, true",
        "ABOVE, PERCENT, 20, , 100, 119, false, false",
        "ABOVE, PERCENT, 20, 10, 100, 115, true, true",
        "ABOVE, PERCENT, 20, 10, 100, 109, true, false",
        "ABOVE, PERCENT, 20, , 100, 80, false, false",
        "BELOW, PERCENT, 20, , 100, 80, false, true",
        "BELOW, PERCENT, 20, , 100, 120, false, false",
        ", PERCENT, 20, , 100, 80, false, true",
        ", PERCENT, 20, , 100, 120, false, true",
        "ABOVE, PERCENT, 20, , 0, 1, false, true",
        "BELOW, PERCENT, 20, , 0, 1, false, false",
        ", PERCENT, 20, , 0, 0, false, false",
        "ABOVE, VALUE, 5, , 70, 75, false, true",
        "ABOVE, VALUE, 5, , 70, 74.99, false, false",
        "BELOW, VALUE, 5, , 70, 64, false, true",
        "BELOW, VALUE, 5, 0, 70, 70, true, false",
        ", VALUE, 5, , , 70, false, false",
        ", VALUE, 5, , 70, , false, false",
    })
    void aChange(
            @Nullable Direction direction,
            Measure measure,
            BigDecimal value,
            @Nullable BigDecimal clearAt,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            boolean raised,
            boolean holds) {
        Condition condition = new Condition(Type.CHANGE, direction, value, clearAt, measure, 7, null);

        assertThat(condition.holds(now, before, raised)).isEqualTo(holds);
    }

    @Test
    void silence() {
        Condition condition = new Condition(Type.STALENESS, null, null, null, null, null, 48);
        Instant told = Instant.parse("2022-03-31T10:00:00Z");

        assertThat(condition.holdsSince(told, told.plus(Duration.ofHours(48)).minusMillis(1)))
                .isFalse();
        assertThat(condition.holdsSince(told, told.plus(Duration.ofHours(48)))).isTrue();
    }
}
