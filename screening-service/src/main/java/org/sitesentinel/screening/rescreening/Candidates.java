package org.sitesentinel.screening.rescreening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.returnee.RescreenReturnees.Flipped;

/** Declarations that a change may touch, found as a set, and what became of their verdicts. */
@ApplicationScoped
class Candidates {
    // Never fewer than the rules would match: the longest look-back, no unit finer than a county, both lists. Areas of
    // a
    // whole county and less are joined by equality, wider ones by what they begin with.
    private static final String OF_AREAS = """
            insert into rescreening_candidate (rescreening_id, returnee_id)
            with back as (
                select coalesce(max(look_back_days), 0) as days from policy where disease = :disease)
            select distinct a.rescreening_id, w.returnee_id
            from back, rescreening_area a
            join whereabouts w on %s
            where a.rescreening_id = :id and length(a.county) %s 6
                and w.last_day >= a.first_day - back.days
                and w.last_day >= w.business_date - back.days
                and (a.last_day is null or a.last_day >= greatest(w.first_day, w.business_date - back.days))
            on conflict do nothing""";

    private static final String OF_POLICY = """
            insert into rescreening_candidate (rescreening_id, returnee_id)
            select q.id, r.id
            from rescreening q
            join returnee r on starts_with(r.district, q.division_prefix)
                and r.business_date >= q.first_day and (q.last_day is null or r.business_date <= q.last_day)
            where q.id = :id and q.policy_id is not null""";

    private final EntityManager entityManager;
    private final ScreeningConfig config;

    Candidates(EntityManager entityManager, ScreeningConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    void find(UUID rescreening) {
        for (String ofAreas : List.of(
                OF_AREAS.formatted("w.county = a.county", "="),
                OF_AREAS.formatted("starts_with(w.county, a.county)", "<"))) {
            entityManager
                    .createNativeQuery(ofAreas)
                    .setParameter("disease", config.returneeDisease())
                    .setParameter("id", rescreening)
                    .executeUpdate();
        }
        entityManager
                .createNativeQuery(OF_POLICY)
                .setParameter("id", rescreening)
                .executeUpdate();
    }

    List<UUID> next(Rescreening rescreening, int limit) {
        return entityManager
                .createNativeQuery("""
                        select returnee_id from rescreening_candidate
                        where rescreening_id = :id and returnee_id > :after order by returnee_id limit :limit""", UUID.class)
                .setParameter("id", rescreening.id())
                .setParameter("after", rescreening.position())
                .setParameter("limit", limit)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    void record(UUID rescreening, List<Flipped> flips) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into rescreening_flip
                        (rescreening_id, returnee_id, version, verdict_before, verdict_after, reasons)
                    values (?, ?, ?, ?, ?, ?)""")) {
                for (Flipped flip : flips) {
                    insert.setObject(1, rescreening);
                    insert.setObject(2, flip.returneeId());
                    insert.setLong(3, flip.version());
                    insert.setString(4, flip.before().name());
                    insert.setString(5, flip.after().name());
                    insert.setString(6, String.join(",", flip.reasons()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Nobody asks any more who was looked at. */
    void forget(UUID rescreening) {
        entityManager
                .createNativeQuery("delete from rescreening_candidate where rescreening_id = :id")
                .setParameter("id", rescreening)
                .executeUpdate();
    }
}
