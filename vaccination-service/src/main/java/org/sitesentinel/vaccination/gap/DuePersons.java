package org.sitesentinel.vaccination.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;

/**
 * Reads who of the rosters of a day is due: spans {@code s}, courses {@code c}, reasons in force {@code v}. Events come
 * late, so that somebody may have two spans on one day for a moment: the one that began first counts, whatever is
 * filtered by.
 */
@ApplicationScoped
class DuePersons {
    /**
     * Read in order of the sites, a page stops at the few sites it shows: the order stands in an index of the spans,
     * and courses and reasons are looked up by person.
     */
    private static final String DUE = """
            select %s
            from roster_span s
            join person_course c on c.person_ref = s.person_ref
            left join vaccination_reason v on v.person_ref = s.person_ref and v.withdrawn_at is null
                and v.from_day <= :day and (v.until_day is null or v.until_day >= :day)
            %s
            where s.counted_from <= :day and (s.left_on is null or s.left_on > :day)
                and not exists (
                    select 1 from roster_span o
                    where o.person_ref = s.person_ref and o.counted_from <= :day
                        and (o.left_on is null or o.left_on > :day) and (o.joined_on, o.id) < (s.joined_on, s.id))
                and c.primary_complete_on <= :day and c.booster_eligible_from <= :until
                and (c.booster_on is null or c.booster_on > :day)
                and %s %s""";

    /** The latest one of a person at a site: the open one, if there is one. */
    static final String FOLLOW_UP = """
            left join lateral (
                select id, state, result, appointment_on from booster_follow_up
                where person_ref = s.person_ref and site_id = s.site_id order by id desc limit 1) f on true""";

    private final EntityManager entityManager;

    DuePersons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A query over them.
     *
     * @param day whose rosters, courses and reasons count
     * @param until last day on which somebody becomes due; the same day for who is due on it
     * @param columns to select
     * @param joins more tables, or nothing
     * @param rest what follows the conditions
     */
    Query over(
            LocalDate day,
            LocalDate until,
            String columns,
            String joins,
            Filter filter,
            AccessScope scope,
            String rest) {
        AccessScope.Clause visible = scope.on("s.district", "s.site_id");
        Query query = entityManager.createNativeQuery(
                DUE.formatted(columns, joins, visible.text(), filter.conditions() + " " + rest));
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", day);
        parameters.put("until", until);
        visible.with(parameters).forEach(query::setParameter);
        return query;
    }
}
