package org.sitesentinel.reporting.alert.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.rule.Condition.Direction;
import org.sitesentinel.reporting.alert.rule.Condition.Type;
import org.sitesentinel.runtime.problem.Violation;

/** What a condition of each type asks for. Fields may be missing or wrong. */
final class ConditionLaws {
    private final Condition condition;
    private final List<Violation> broken = new ArrayList<>();

    private ConditionLaws(Condition condition) {
        this.condition = condition;
    }

    static List<Violation> broken(@Nullable Condition condition) {
        if (condition == null) {
            return List.of();
        }
        @Nullable Type type = condition.type();
        if (type == null) {
            return List.of();
        }
        ConditionLaws laws = new ConditionLaws(condition);
        switch (type) {
            case THRESHOLD -> laws.threshold();
            case CHANGE -> laws.change();
            case STALENESS -> laws.staleness();
        }
        return laws.broken;
    }

    private void threshold() {
        required("direction", condition.direction());
        required("value", condition.value());
        none("measure", condition.measure());
        none("silentHours", condition.silentHours());
        BigDecimal value = condition.value();
        BigDecimal clearAt = condition.clearAt();
        if (value != null && clearAt != null && condition.direction() != null) {
            int side = clearAt.compareTo(value);
            if (condition.direction() == Direction.ABOVE ? side > 0 : side < 0) {
                broken.add(Violation.of("/condition/clearAt", "clear-at-side"));
            }
        }
    }

    private void change() {
        required("value", condition.value());
        required("measure", condition.measure());
        required("periodDays", condition.periodDays());
        none("silentHours", condition.silentHours());
        BigDecimal value = condition.value();
        BigDecimal clearAt = condition.clearAt();
        if (value != null && value.signum() <= 0) {
            broken.add(Violation.of("/condition/value", "positive"));
        }
        if (clearAt != null && (clearAt.signum() < 0 || (value != null && clearAt.compareTo(value) > 0))) {
            broken.add(Violation.of("/condition/clearAt", "clear-at-side"));
        }
    }

    private void staleness() {
        required("silentHours", condition.silentHours());
        none("direction", condition.direction());
        none("value", condition.value());
        none("clearAt", condition.clearAt());
        none("measure", condition.measure());
        none("periodDays", condition.periodDays());
    }

    private void required(String field, @Nullable Object value) {
        if (value == null) {
            broken.add(Violation.of("/condition/" + field, "required"));
        }
    }

    private void none(String field, @Nullable Object value) {
        if (value != null) {
            broken.add(Violation.of("/condition/" + field, "not-of-condition"));
        }
    }
}
