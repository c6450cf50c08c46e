package org.sitesentinel.screening.personstatus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonStatusState.LastNegative;
import org.sitesentinel.contracts.screening.PersonStatusState.Restriction;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.screening.BusinessDay;
import org.sitesentinel.screening.testresult.TestingConfig;

/** What was last told of each person. */
@ApplicationScoped
class PersonStatuses {
    private static final String LOCK = "hashtext('person status')";

    /** Persons judged in one transaction. */
    private static final int SOME = 20_000;

    private static final String COLUMNS = "person_ref, version, cast(business_date as text), recorded_at, restricted,"
            + " reason, cast(until as text), negative_sampled_at, negative_reported_at";

    private static final String JUDGE = """
            with taken as (
                delete from person_to_judge
                where ctid = any (array(select ctid from person_to_judge limit %d)) returning person_ref),
            tested as (
                select n.person_ref, t.*
                from (select distinct person_ref from taken order by person_ref) n
                cross join lateral (
                    select max(sampled_at) filter (where result = 'POSITIVE') as positive,
                        max(sampled_at) filter (where result in ('SUSPECT', 'POOL_POSITIVE_PENDING')) as held,
                        max(sampled_at) filter (where result = 'NEGATIVE') as negative,
                        (array_agg(reported_at order by sampled_at desc, reported_at)
                            filter (where result = 'NEGATIVE'))[1] as negative_reported,
                        max(business_date) filter (where result <> 'INVALID') as day
                    from test_result where person_ref = n.person_ref and item in (:items)) t),
            judged as (
                select t.person_ref, t.day, t.negative, t.negative_reported,
                    case when t.positive is not null
                            and (n.first_since is null or t.negative < n.first_since + make_interval(hours => :clearing))
                        then 'POSITIVE'
                        when t.held >= coalesce(t.negative, '-infinity') then 'POOL_PENDING' end as by_test,
                    o.reason, o.until
                from tested t
                cross join lateral (
                    select min(sampled_at) as first_since
                    from test_result
                    where t.positive is not null and person_ref = t.person_ref and sampled_at > t.positive
                        and item in (:items) and result = 'NEGATIVE') n
                left join lateral (
                    select reason, until from person_restriction where person_ref = t.person_ref
                    order by until desc nulls first, reason limit 1) o on true),
            changed as (
                insert into person_status as s (person_ref, version, business_date, restricted, reason, until,
                    negative_sampled_at, negative_reported_at, recorded_at)
                select j.person_ref, 1, coalesce(j.day, :today), coalesce(j.by_test, j.reason) is not null,
                    coalesce(j.by_test, j.reason), case when j.by_test is null then j.until end,
                    j.negative, j.negative_reported, :now
                from judged j
                where coalesce(j.by_test, j.reason) is not null or j.negative is not null
                    or exists (select 1 from person_status k where k.person_ref = j.person_ref)
                on conflict (person_ref) do update set version = s.version + 1,
                    business_date = excluded.business_date, restricted = excluded.restricted,
                    reason = excluded.reason, until = excluded.until,
                    negative_sampled_at = excluded.negative_sampled_at,
                    negative_reported_at = excluded.negative_reported_at, recorded_at = excluded.recorded_at
                    where (s.reason, s.until, s.negative_sampled_at, s.negative_reported_at) is distinct from
                        (excluded.reason, excluded.until, excluded.negative_sampled_at, excluded.negative_reported_at)
                returning *)
            select %s from changed""".formatted(SOME, COLUMNS);

    private final EntityManager entityManager;
    private final TestingConfig config;
    private final Clock clock;

    PersonStatuses(EntityManager entityManager, TestingConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Whether nobody else judges until this transaction ends. Two at once could take two marks of one person, and the
     * one that read earlier could write later.
     */
    boolean tryTakeTurn() {
        return (Boolean) entityManager
                .createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    private void awaitTurn() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /**
     * Takes some marks and judges these persons; answers what has changed. A mark is written together with what was
     * told, so whoever sees the mark sees that, too. Reads each person's results by {@code test_result_person}, in its
     * order.
     *
     * <p>A positive person is free again after negative tests that are so many hours apart, a held one after one.
     */
    List<PersonStatusState> judgeMarked() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<?> rows = entityManager
                .createNativeQuery(JUDGE)
                .setParameter(
                        "items",
                        TestItem.of(config.disease()).stream()
                                .map(TestItem::name)
                                .toList())
                .setParameter("clearing", config.clearingHours())
                .setParameter("today", BusinessDay.of(now))
                .setParameter("now", now)
                .getResultList();
        return rows.stream().map(row -> state((Object[]) row)).toList();
    }

    boolean someAreMarked() {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from person_to_judge)")
                .getSingleResult();
    }

    Optional<PersonStatusState> find(String personRef) {
        List<?> rows = entityManager
                .createNativeQuery("select " + COLUMNS + " from person_status where person_ref = :ref")
                .setParameter("ref", personRef)
                .getResultList();
        return rows.stream().map(row -> state((Object[]) row)).findFirst();
    }

    /** Lets go of persons; nobody judges them by what they were until the caller's transaction ends. */
    void forget(Collection<String> personRefs) {
        awaitTurn();
        for (String table : List.of("person_status", "person_to_judge")) {
            entityManager
                    .createNativeQuery("delete from " + table + " where person_ref in (:refs)")
                    .setParameter("refs", personRefs)
                    .executeUpdate();
        }
    }

    private static PersonStatusState state(Object[] row) {
        @Nullable Instant negative = (Instant) row[7];
        return new PersonStatusState(
                (String) row[0],
                ((Number) row[1]).longValue(),
                LocalDate.parse((String) row[2]),
                (Instant) row[3],
                (Boolean) row[4],
                row[5] == null ? null : Restriction.valueOf((String) row[5]),
                row[6] == null ? null : LocalDate.parse((String) row[6]),
                negative == null ? null : new LastNegative(negative, (Instant) row[8]));
    }
}
