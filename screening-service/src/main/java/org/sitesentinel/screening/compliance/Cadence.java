package org.sitesentinel.screening.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.screening.testresult.TestingConfig;

/**
 * Judges who is to be tested, as the rows {@code judged} of a query: one a person who counts somewhere on that day and
 * is to be tested there by the policy in force.
 *
 * <ul>
 *   <li>{@code id} of the span, {@code person_ref}, place, {@code post}, {@code joined}
 *   <li>{@code last} counting test's moment, {@code in_time}: whether it lies within the interval
 *   <li>{@code due_on}: an interval after the last test if that still held when they joined, or else after they joined
 *   <li>{@code excuse}, {@code excuse_id}, {@code from_day}, {@code until_day} if they are excused
 *   <li>{@code state}: a {@link TestState}, or {@code CURRENT}
 * </ul>
 *
 * <p>A sample counts when it was taken, whatever came of it, unless no result could be had. So soon after the one
 * before that the policy's minimum gap is not kept, it does not count.
 */
@ApplicationScoped
public class Cadence {
    private static final String PRESENT = """
            personnel_span s
            where s.primary_since <= cast(:day as date) and (s.left_on is null or s.left_on > cast(:day as date))
                and %s""";

    private static final String ASKED = """
            with rule as materialized (
                select d.district, p.testing_interval_days, p.exposed_posts, p.exposed_interval_days,
                    p.testing_minimum_gap_hours as gap_hours, p.vaccination_excuse_hours as excuse_hours
                from (select distinct s.district from %1$s) d
                join policy p on p.id = policy_in_force(:disease, d.district, cast(:day as date))),
            asked as %2$s (
                select s.*, r.gap_hours, r.excuse_hours, r.interval_days
                from (
                    select s.id, s.person_ref, s.site_id, s.site_type, s.district, s.management_kind, s.post, s.joined
                    from %1$s) s
                cross join lateral (
                    select r.gap_hours, r.excuse_hours,
                        case when s.post = any (string_to_array(r.exposed_posts, ',')) then r.exposed_interval_days
                            else r.testing_interval_days end as interval_days
                    from rule r where r.district = s.district) r
                where r.interval_days is not null)""";

    private static final String COUNTS_IF = "sampled_at <= cast(:at as timestamptz) and item in (:items)"
            + " and (result is null or result <> 'INVALID')";

    private static final String KEEPS_THE_GAP =
            "a.gap_hours is null or t.before is null or t.sampled_at >= t.before + make_interval(hours => a.gap_hours)";

    private static final String EXCUSE_HOLDS = """
            e.person_ref = a.person_ref and e.withdrawn_at is null and e.from_day <= cast(:day as date)
            and (e.until_day is null or e.until_day >= cast(:day as date))
            and (e.reason <> 'VACCINATED' or cast(:day as date) <= e.from_day + (a.excuse_hours + 23) / 24)""";

    /** For all at once: reads the tests of the last intervals by {@code test_result_sampled}, and each table once. */
    private static final String IN_ONE_PASS = """
            tested as (
                select a.person_ref, max(t.sampled_at) as last
                from asked a
                join (
                    select person_ref, sampled_at, %1$s as before
                    from test_result
                    where sampled_at > cast(:since as timestamptz) and person_ref is not null and %2$s) t
                    on t.person_ref = a.person_ref
                where %3$s
                group by a.person_ref),
            excused as (
                select distinct on (a.person_ref) a.person_ref, e.id, e.reason, e.from_day, e.until_day
                from asked a join test_excuse e on %4$s
                order by a.person_ref, e.id),
            known as (
                select a.*, t.last, e.id as excuse_id, e.reason as excuse, e.from_day, e.until_day
                from asked a
                left join tested t on t.person_ref = a.person_ref
                left join excused e on e.person_ref = a.person_ref)""";

    /**
     * For a few, one after the other: reads each person's tests by {@code test_result_person}, and ends with a page.
     */
    private static final String ONE_BY_ONE = """
            known as (
                select a.*, t.last, e.id as excuse_id, e.reason as excuse, e.from_day, e.until_day
                from asked a
                left join lateral (
                    select max(t.sampled_at) as last
                    from (
                        select sampled_at, %1$s as before
                        from test_result where person_ref = a.person_ref and %2$s) t
                    where %3$s) t on true
                left join lateral (
                    select * from test_excuse e where %4$s order by e.id limit 1) e on true)""";

    private static final String JUDGED = """
            judged as (
                select k.*, coalesce(l.day >= cast(:day as date) - k.interval_days, false) as in_time, d.due_on,
                    case when k.excuse is not null then 'EXCUSED'
                        when d.due_on < cast(:day as date) then 'OVERDUE'
                        when d.due_on = cast(:day as date) then 'DUE'
                        when d.due_on = cast(:day as date) + 1 then 'DUE_TOMORROW'
                        else 'CURRENT' end as state
                from known k
                cross join lateral (select cast(k.last at time zone 'Asia/Shanghai' as date) as day) l
                cross join lateral (
                    select case when l.day >= k.joined - k.interval_days then l.day else k.joined end
                        + k.interval_days as due_on) d)
            """;

    private final EntityManager entityManager;
    private final TestingConfig config;

    Cadence(EntityManager entityManager, TestingConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** How to read. */
    public enum Reading {
        IN_ONE_PASS,
        ONE_BY_ONE
    }

    /**
     * A query over {@code judged}.
     *
     * @param filter narrows the spans, {@code s}
     * @param rest what follows the common table expressions: more of them after a comma, or the select
     */
    public Query over(AsOf asOf, AccessScope scope, Filter filter, Reading reading, String rest) {
        AccessScope.Clause visible = scope.on("s.district", "s.site_id");
        Longest longest = longest(asOf.day());
        boolean all = reading == Reading.IN_ONE_PASS;
        String present = PRESENT.formatted(visible.text() + filter.conditions());
        Query query =
                entityManager.createNativeQuery(ASKED.formatted(present, all ? "materialized" : "not materialized")
                        + ", "
                        + (all ? IN_ONE_PASS : ONE_BY_ONE)
                                .formatted(before(longest.gapHours(), all), COUNTS_IF, KEEPS_THE_GAP, EXCUSE_HOLDS)
                        + ", " + JUDGED + rest);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", asOf.day());
        parameters.put("at", asOf.at());
        parameters.put("disease", config.disease());
        parameters.put(
                "items",
                TestItem.of(config.disease()).stream().map(TestItem::name).toList());
        if (all) {
            // Who joined within an interval may have been tested up to another one before.
            parameters.put(
                    "since",
                    asOf.day()
                            .minusDays(2L * longest.intervalDays() + 1)
                            .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                            .toInstant()
                            .minusSeconds(3600L * longest.gapHours()));
        }
        visible.with(parameters).forEach(query::setParameter);
        return query;
    }

    /** The test before; where no policy asks for a gap, nobody need know. */
    private static String before(int gapHours, boolean all) {
        if (gapHours == 0) {
            return "cast(null as timestamptz)";
        }
        return all
                ? "lag(sampled_at) over (partition by person_ref order by sampled_at)"
                : "lag(sampled_at) over (order by sampled_at)";
    }

    /** The longest times that any policy in force asks for. */
    private record Longest(int intervalDays, int gapHours) {}

    private Longest longest(LocalDate day) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select coalesce(max(greatest(testing_interval_days, exposed_interval_days)), 0),
                            coalesce(max(testing_minimum_gap_hours), 0)
                        from policy
                        where disease = :disease and valid_from <= :day and (valid_to is null or valid_to >= :day)""")
                .setParameter("disease", config.disease())
                .setParameter("day", day)
                .getSingleResult();
        return new Longest(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }
}
