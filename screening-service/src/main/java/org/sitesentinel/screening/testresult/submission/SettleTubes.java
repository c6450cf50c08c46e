package org.sitesentinel.screening.testresult.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Gives what was told of a pool's tube to the persons who were sampled into it, whichever came first. */
@ApplicationScoped
class SettleTubes {
    private final EntityManager entityManager;

    SettleTubes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * To be called before such samples are written: tube and members may come at the same moment, and neither would see
     * the other.
     */
    void takeTurns(String sender) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('tubes of ' || :sender))")
                .setParameter("sender", sender)
                .getSingleResult();
    }

    /**
     * What the tube says holds for who was sampled into it about that day and has no result of their own; tubes are
     * used again. Finds the rows by {@code test_result_tube}.
     */
    void settle(String sender, List<String> tubes) {
        entityManager
                .createNativeQuery("""
                        with told as (
                            select distinct on (m.id) m.id, t.result, t.received_at, t.tested_at, t.reported_at,
                                coalesce(m.lab, t.lab) as lab
                            from test_result t
                            join test_result m on m.sender = t.sender and m.tube = t.tube and m.item = t.item
                                and m.business_date between t.business_date - 1 and t.business_date + 1
                            where t.sender = :sender and t.tube in (:tubes) and t.person_ref is null
                                and m.person_ref is not null and (m.result is null or m.result_of_tube)
                            order by m.id, t.sampled_at desc, t.id desc),
                        settled as (
                            update test_result m set result = t.result, result_of_tube = true, lab = t.lab,
                                received_at = t.received_at, tested_at = t.tested_at, reported_at = t.reported_at
                            from told t
                            where m.id = t.id and (m.result, m.lab, m.received_at, m.tested_at, m.reported_at)
                                is distinct from (t.result, t.lab, t.received_at, t.tested_at, t.reported_at)
                            returning m.person_ref, m.site_id, m.district, m.business_date, m.item, m.sender, m.lab),
                        judged as (insert into person_to_judge select person_ref from settled)
                        insert into test_to_tally (site_id, district, day, item, sender, lab)
                        select distinct site_id, district, business_date, item, sender, lab from settled""")
                .setParameter("sender", sender)
                .setParameter("tubes", tubes)
                .executeUpdate();
    }
}
