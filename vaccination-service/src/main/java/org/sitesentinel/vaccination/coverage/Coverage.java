package org.sitesentinel.vaccination.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.vaccination.VaccinationConfig;

/** Adds up the last tally of each subject and post on some days. */
@ApplicationScoped
class Coverage {
    /** One look-up in the index of subject, post and day, whatever lies before. */
    private static final String AS_KNOWN_NOW = """
            select business_date, site_type, district, population,
                headcount, primary_complete, booster, contraindicated, deferred, refused, unknown
            from tally
            where subject = n.subject and post = n.post and business_date <= p.day
            order by business_date desc limit 1""";

    /** Passes over what was recorded later, which is little. */
    private static final String AS_KNOWN_THEN = """
            select t.business_date, t.site_type, t.district, t.population, v.headcount, v.primary_complete, v.booster,
                v.contraindicated, v.deferred, v.refused, v.unknown
            from tally t
            cross join lateral (
                select * from tally_version
                where tally_id = t.id and recorded_at <= cast(:knownAt as timestamptz)
                order by version desc limit 1) v
            where t.subject = n.subject and t.post = n.post and t.business_date <= p.day
            order by t.business_date desc limit 1""";

    /** As everywhere, a site that is closed on a day leaves the figures of that day. */
    private static final String LATEST = """
            with once_closed as materialized (select distinct site_id from site_version where status = 'CLOSED'),
            latest as (
                select p.day, n.subject, n.site_id, n.post, t.*
                from unnest(cast(:days as date[])) as p (day)
                cross join tally_series n
                cross join lateral (%s) t
                where %s and not exists (
                    select 1 from once_closed c
                    where c.site_id = n.site_id and 'CLOSED' = (
                        select status from site_version
                        where site_id = c.site_id and business_date <= p.day
                        order by version desc limit 1)))
            select cast(day as text), cast(min(business_date) as text), sum(headcount), sum(primary_complete),
                sum(booster), sum(contraindicated), sum(deferred), sum(refused), sum(unknown), count(*),
                count(*) filter (where business_date < day - cast(:silentDays as integer))%s
            from latest group by day%s order by day%s""";

    private final EntityManager entityManager;
    private final VaccinationConfig config;

    Coverage(EntityManager entityManager, VaccinationConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** Tallies of a group added up. */
    record Group(Map<String, String> dimensions, Sums sums) {}

    /**
     * The groups of each day, in order of what they are grouped by; one group where nothing is, none where nothing was
     * reported.
     *
     * @param filter over series, {@code n}, and their last tallies, {@code t}
     */
    Map<LocalDate, List<Group>> on(
            List<LocalDate> days,
            @Nullable Instant knownAt,
            List<Grouping> groupings,
            Filter filter,
            AccessScope scope) {
        AccessScope.Clause visible = scope.on("t.district", "n.site_id");
        Query query =
                entityManager.createNativeQuery(sql(knownAt != null, visible.text() + filter.conditions(), groupings));
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("days", days.stream().map(LocalDate::toString).toArray(String[]::new));
        parameters.put("silentDays", config.reportEveryDays());
        if (knownAt != null) {
            parameters.put("knownAt", knownAt);
        }
        visible.with(parameters).forEach(query::setParameter);
        Map<LocalDate, List<Group>> groups = new LinkedHashMap<>();
        days.forEach(day -> groups.put(day, new ArrayList<>()));
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            groups.computeIfAbsent(LocalDate.parse((String) row[0]), day -> new ArrayList<>())
                    .add(new Group(GroupingKey.values(row, groupings), sums(row)));
        }
        return groups;
    }

    /**
     * The query.
     *
     * @param then whether it asks for what was known at {@code :knownAt}
     * @param condition over {@code n} and {@code t}
     */
    static String sql(boolean then, String condition, List<Grouping> groupings) {
        String columns =
                groupings.stream().map(grouping -> ", " + grouping.column()).collect(Collectors.joining());
        return LATEST.formatted(then ? AS_KNOWN_THEN : AS_KNOWN_NOW, condition, columns, columns, columns);
    }

    private static Sums sums(Object[] row) {
        return new Sums(
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                LocalDate.parse((String) row[1]),
                null);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
