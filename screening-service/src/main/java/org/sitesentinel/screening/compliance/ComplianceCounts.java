package org.sitesentinel.screening.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.compliance.excuse.ExcuseReason;

/**
 * Persons who are to be tested, by how they stand. {@code personnel} = {@code due} + {@code newcomers} +
 * {@code excused}; {@code due} = {@code tested} + {@code overdue}.
 *
 * @param personnel all of them; who is asked for no tests is not among them
 * @param due who should have been tested within the interval
 * @param tested who was
 * @param newcomers who joined within the interval and has not been tested yet
 * @param dueToday who is to be tested on this day, tested in time so far or a newcomer
 * @param excusedBy the excused by reason; reasons that nobody has are left out
 */
public record ComplianceCounts(
        long personnel,
        long due,
        long tested,
        long overdue,
        long newcomers,
        long dueToday,
        long dueTomorrow,
        long excused,
        Map<ExcuseReason, Long> excusedBy) {
    static final ComplianceCounts NOBODY = new ComplianceCounts(0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    public ComplianceCounts {
        excusedBy = Map.copyOf(excusedBy);
    }

    /** Percent with two decimals, HALF_UP; absent where nobody is due. */
    public @Nullable BigDecimal getCoverage() {
        return due == 0
                ? null
                : BigDecimal.valueOf(tested)
                        .scaleByPowerOfTen(2)
                        .divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP);
    }

    ComplianceCounts plus(ComplianceCounts other) {
        Map<ExcuseReason, Long> reasons = new EnumMap<>(ExcuseReason.class);
        reasons.putAll(excusedBy);
        other.excusedBy.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        return new ComplianceCounts(
                personnel + other.personnel,
                due + other.due,
                tested + other.tested,
                overdue + other.overdue,
                newcomers + other.newcomers,
                dueToday + other.dueToday,
                dueTomorrow + other.dueTomorrow,
                excused + other.excused,
                reasons);
    }
}
