package org.sitesentinel.inspection.rectification.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;

/** Counts cases in one pass. */
@ApplicationScoped
class CaseFigures {
    private static final int COUNTS = 12;

    private final EntityManager entityManager;

    CaseFigures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    CaseFiguresView count(Filter filter, @Nullable CaseGrouping by, LocalDate today, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "site_id");
        String group = by == null ? "cast(null as text)" : by.column();
        String sets = by == null ? "()" : "(" + by.column() + "), ()";
        String grouping = by == null ? "1" : "grouping(" + by.column() + ")";
        Query query = entityManager.createNativeQuery(
                """
                select %s as told, %s as is_total,
                    count(*) filter (where live), count(*) filter (where live and interviewed_on is not null),
                    count(*) filter (where live and orders > 0), count(*) filter (where closed_on is not null),
                    count(*) filter (where live and referred_on is not null),
                    count(*) filter (where not live),
                    count(*) filter (where status in ('ORDERED', 'REFERRED') and deadline < :today),
                    count(*) filter (where live and repeat_items > 0), count(*) filter (where live and orders > 1),
                    count(*) filter (where live and (reinspections > 1 or reinspections = 1 and closed_on is null)),
                    count(*) filter (where live and reinspections > 0),
                    count(*) filter (where reinspections = 1 and closed_on is not null),
                    percentile_cont(0.5) within group (order by days), percentile_cont(0.9) within group (order by days),
                    avg(days)
                from (select *, status <> 'WITHDRAWN' as live, closed_on - opened_on as days
                    from rectification_case where %s%s) c
                group by grouping sets (%s) order by is_total, told""".formatted(group, grouping, visible.text(), filter.conditions(), sets));
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("today", today);
        visible.with(parameters).forEach(query::setParameter);
        List<CaseFiguresView.Row> rows = new ArrayList<>();
        CaseFiguresView.Figures total = null;
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            if (number(row[1]) == 1) {
                total = figures(row);
            } else {
                rows.add(new CaseFiguresView.Row((String) row[0], figures(row)));
            }
        }
        if (total == null) {
            throw new IllegalStateException("grouping sets always give a total");
        }
        return new CaseFiguresView(today, rows, total);
    }

    private static CaseFiguresView.Figures figures(Object[] row) {
        long[] counts = new long[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            counts[i] = number(row[i + 2]);
        }
        long reinspected = counts[10];
        long fixed = counts[11];
        return new CaseFiguresView.Figures(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7],
                counts[8],
                counts[9],
                reinspected,
                fixed,
                reinspected == 0
                        ? null
                        : BigDecimal.valueOf(100 * fixed)
                                .divide(BigDecimal.valueOf(reinspected), 2, RoundingMode.HALF_UP),
                row[14] == null
                        ? null
                        : new CaseFiguresView.Days(rounded(row[14]), rounded(row[15]), rounded(row[16])));
    }

    private static BigDecimal rounded(Object value) {
        return new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
