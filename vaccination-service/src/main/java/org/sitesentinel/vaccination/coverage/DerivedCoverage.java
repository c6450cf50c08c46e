package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.vaccination.coverage.Coverage.Group;
import org.sitesentinel.vaccination.derived.DerivedTallies;

/** Adds up the derived tallies of some days, each in a pass of its own. */
@ApplicationScoped
class DerivedCoverage {
    /** Named as {@link Coverage} names series and tallies. */
    private static final String SUMS = """
            , counted as (
                select *, cast(site_id as text) as subject, 'SITE_PERSONNEL' as population from derived)
            select sum(n.headcount), sum(n.primary_complete), sum(n.booster), sum(n.contraindicated), sum(n.deferred),
                sum(n.refused), sum(n.unknown), count(*), sum(n.booster_eligible)%1$s
            from counted n
            cross join lateral (select n.site_type, n.district, n.population) t
            where %2$s%3$s
            having count(*) > 0""";

    private final DerivedTallies tallies;

    DerivedCoverage(DerivedTallies tallies) {
        this.tallies = tallies;
    }

    /**
     * The groups of each day, in order of what they are grouped by; one group where nothing is, none where nobody is.
     *
     * @param filter as {@link Coverage#on} takes it
     */
    Map<LocalDate, List<Group>> on(List<LocalDate> days, List<Grouping> groupings, Filter filter, AccessScope scope) {
        Map<LocalDate, List<Group>> groups = new LinkedHashMap<>();
        days.forEach(day -> groups.put(day, on(day, groupings, filter, scope)));
        return groups;
    }

    private List<Group> on(LocalDate day, List<Grouping> groupings, Filter filter, AccessScope scope) {
        AccessScope.Clause visible = scope.on("t.district", "n.site_id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        String columns =
                groupings.stream().map(grouping -> ", n." + grouping.column()).collect(Collectors.joining());
        List<?> rows = tallies.over(
                        day,
                        DerivedTallies.few((UUID) parameters.get("siteId"), scope),
                        SUMS.formatted(
                                        columns,
                                        visible.text() + filter.conditions(),
                                        groupings.isEmpty() ? "" : "\ngroup by " + columns.substring(2))
                                + (groupings.isEmpty() ? "" : "\norder by " + columns.substring(2)),
                        visible.with(parameters))
                .getResultList();
        return rows.stream()
                .map(row -> new Group(GroupingKey.values((Object[]) row, groupings), sums((Object[]) row)))
                .toList();
    }

    private static Sums sums(Object[] row) {
        return new Sums(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                0,
                null,
                number(row[8]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
