package org.sitesentinel.screening.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.screening.compliance.excuse.ExcuseReason;

/** Counts how well tests are kept. */
@ApplicationScoped
class Compliance {
    /** To be read by {@link #counts}. */
    private static final String COUNTS = """
            count(*), count(*) filter (where in_time and excuse is null),
            count(*) filter (where state = 'OVERDUE'),
            count(*) filter (where not in_time and excuse is null and state <> 'OVERDUE'),
            count(*) filter (where state = 'DUE'), count(*) filter (where state = 'DUE_TOMORROW'), """
            + Arrays.stream(ExcuseReason.values())
                    .map(reason -> "count(*) filter (where excuse = '" + reason.name() + "')")
                    .collect(Collectors.joining(", "));

    private final Cadence cadence;

    Compliance(Cadence cadence) {
        this.cadence = cadence;
    }

    ComplianceView at(AsOf asOf, List<Grouping> groupings, Filter filter, AccessScope scope) {
        boolean few =
                filter.parameters().containsKey("siteId") || scope.claims().sites() != null;
        String columns = groupings.stream().map(Grouping::column).collect(Collectors.joining(", "));
        List<?> found = cadence.over(
                        asOf,
                        scope,
                        filter,
                        few ? Cadence.Reading.ONE_BY_ONE : Cadence.Reading.IN_ONE_PASS,
                        groupings.isEmpty()
                                ? "select " + COUNTS + " from judged"
                                : "select " + COUNTS + ", " + columns + " from judged group by " + columns
                                        + " order by " + columns)
                .getResultList();
        List<ComplianceView.Row> rows = new ArrayList<>();
        ComplianceCounts total = ComplianceCounts.NOBODY;
        for (Object row : found) {
            ComplianceCounts counts = counts((Object[]) row);
            rows.add(new ComplianceView.Row(GroupingKey.values((Object[]) row, groupings), counts));
            total = total.plus(counts);
        }
        return new ComplianceView(asOf.day(), asOf.at(), groupings.isEmpty() ? List.of() : rows, total);
    }

    private static ComplianceCounts counts(Object[] row) {
        Map<ExcuseReason, Long> excusedBy = new EnumMap<>(ExcuseReason.class);
        long excused = 0;
        for (ExcuseReason reason : ExcuseReason.values()) {
            long count = number(row[6 + reason.ordinal()]);
            excused += count;
            if (count > 0) {
                excusedBy.put(reason, count);
            }
        }
        long tested = number(row[1]);
        long overdue = number(row[2]);
        return new ComplianceCounts(
                number(row[0]),
                tested + overdue,
                tested,
                overdue,
                number(row[3]),
                number(row[4]),
                number(row[5]),
                excused,
                excusedBy);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
