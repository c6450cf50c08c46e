package org.sitesentinel.vaccination.derived;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;

/**
 * Counts the people of each site's post on a day, as the rows {@code derived} of a query: {@code site_id},
 * {@code post}, {@code site_type}, {@code district}, {@code management_kind} and the {@link DerivedCounts#COLUMNS}.
 *
 * <p>Events of two spans may come far apart, so that for a moment somebody counts at two sites: the span that began
 * first is taken, before anything is narrowed. As everywhere, a site that is closed on a day leaves the figures of that
 * day; the query knows such as {@code closed}. Everybody is one pass over {@code roster_span_counted}; a few sites are
 * some look-ups.
 */
@ApplicationScoped
public class DerivedTallies {
    private static final String COUNTS_ON_THE_DAY = "counted_from <= :day and (left_on is null or left_on > :day)";

    private static final String DERIVED = """
            with closed as materialized (
                select o.site_id
                from (select distinct site_id from site_version where status = 'CLOSED') o
                where 'CLOSED' = (
                    select status from site_version
                    where site_id = o.site_id and business_date <= :day
                    order by version desc limit 1)),
            roster as (
                select distinct on (person_ref) person_ref, site_id, post, site_type, district, management_kind
                from roster_span
                where %1$s %2$s
                order by person_ref, joined_on, id),
            derived as (
                select r.site_id, r.post, max(r.site_type) as site_type, max(r.district) as district,
                    max(r.management_kind) as management_kind,
                    count(*) as headcount,
                    count(*) filter (where c.primary_complete_on <= :day) as primary_complete,
                    count(*) filter (where c.booster_on <= :day) as booster,
                    count(*) filter (where c.booster_eligible_from <= :day) as booster_eligible,
                    count(*) filter (where c.person_ref is null
                        or (c.primary_complete_on <= :day) is not true and not exists (
                            select 1 from dose_record e
                            where e.person_ref = r.person_ref and e.business_date <= :day)) as no_dose_known,
                    count(*) filter (where v.reason = 'CONTRAINDICATED') as contraindicated,
                    count(*) filter (where v.reason = 'DEFERRED') as deferred,
                    count(*) filter (where v.reason = 'REFUSED') as refused,
                    count(*) filter (where v.reason = 'UNKNOWN') as unknown
                from roster r
                left join person_course c on c.person_ref = r.person_ref
                left join vaccination_reason v on v.person_ref = r.person_ref and v.withdrawn_at is null
                    and v.from_day <= :day and (v.until_day is null or v.until_day >= :day)
                    and (c.booster_on <= :day) is not true
                where r.site_id not in (select site_id from closed)%3$s
                group by r.site_id, r.post)
            """;

    /** Everybody who was ever at one of these sites, wherever else: by {@code roster_span_site}. */
    private static final String EVER_THERE = """
            and person_ref in (
                    select person_ref from roster_span where site_id in (:near) and counted_from is not null)""";

    private final EntityManager entityManager;

    DerivedTallies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A query over {@code derived}.
     *
     * @param sites what it is narrowed to: {@code derived} then has rows of these alone; everything where absent
     * @param rest what follows the common table expressions: more of them after a comma, or the select
     * @param parameters of the rest; {@code day} is there already
     */
    public Query over(LocalDate day, @Nullable List<UUID> sites, String rest, Map<String, Object> parameters) {
        boolean few = sites != null && !sites.isEmpty();
        Query query = entityManager.createNativeQuery(
                DERIVED.formatted(COUNTS_ON_THE_DAY, few ? EVER_THERE : "", few ? " and r.site_id in (:near)" : "")
                        + rest);
        if (few) {
            query.setParameter("near", sites);
        }
        parameters.forEach(query::setParameter);
        return query.setParameter("day", day);
    }

    /** The few sites that are all a caller sees or asks for; absent where it sees more than a few. */
    public static @Nullable List<UUID> few(@Nullable UUID asked, AccessScope scope) {
        List<String> seen = scope.claims().sites();
        if (asked != null || seen == null) {
            return asked == null ? null : List.of(asked);
        }
        return seen.stream().flatMap(DerivedTallies::uuid).toList();
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
