package org.sitesentinel.vaccination.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.runtime.paging.Filter;

/** Counts who is due for a booster. */
@ApplicationScoped
class CountGaps {
    /** To be read by {@link #counts}. */
    private static final String COUNTS = """
            count(*), count(*) filter (where v.reason = 'CONTRAINDICATED'),
            count(*) filter (where v.reason = 'DEFERRED'), count(*) filter (where v.reason = 'REFUSED'),
            count(*) filter (where v.reason = 'UNKNOWN'), count(*) filter (where v.reason is null)""";

    private final DuePersons persons;

    CountGaps(DuePersons persons) {
        this.persons = persons;
    }

    BoosterGapSummaryView on(LocalDate day, List<Grouping> groupings, Filter filter, AccessScope scope) {
        String columns = groupings.stream().map(Grouping::column).collect(Collectors.joining(", "));
        boolean grouped = !groupings.isEmpty();
        List<?> found = persons.over(
                        day,
                        day,
                        grouped ? COUNTS + ", " + columns : COUNTS,
                        "",
                        filter,
                        scope,
                        grouped ? "group by " + columns + " order by " + columns : "")
                .getResultList();
        List<BoosterGapSummaryView.Row> rows = new ArrayList<>();
        GapCounts total = GapCounts.NOBODY;
        for (Object row : found) {
            GapCounts counts = counts((Object[]) row);
            rows.add(new BoosterGapSummaryView.Row(GroupingKey.values((Object[]) row, groupings), counts));
            total = total.plus(counts);
        }
        return new BoosterGapSummaryView(day, grouped ? rows : List.of(), total);
    }

    private static GapCounts counts(Object[] row) {
        long contraindicated = number(row[1]);
        long deferred = number(row[2]);
        return new GapCounts(
                number(row[0]),
                contraindicated + deferred,
                contraindicated,
                deferred,
                number(row[3]),
                number(row[4]),
                number(row[5]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
