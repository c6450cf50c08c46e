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
    // Never fewer than the rules would match: the longest look-back, no unit finer than a county, both lists. Each
    // county
    // is found by index.
    private static final String WITH_BACK = """
            insert into rescreening_candidate (rescreening_id, returnee_id)
            with back as (
                select coalesce(max(look_back_days), 0) as days from policy where disease = :disease)
            """;

    private static final String OF_STAYS = WITH_BACK + """
            select distinct a.rescreening_id, s.returnee_id
            from back, rescreening_area a
            join returnee_stay s on %s
            join returnee r on r.id = s.returnee_id
            where a.rescreening_id = :id and length(a.county) %s 6
                and s.last_day >= a.first_day - back.days
                and s.last_day >= r.business_date - back.days
                and (a.last_day is null or a.last_day >= greatest(s.first_day, r.business_date - back.days))
            on conflict do nothing""";

    private static final String OF_ORIGINS = WITH_BACK + """
            select distinct a.rescreening_id, r.id
            from back, rescreening_area a
            join returnee r on %s
            where a.rescreening_id = :id and length(a.county) %s 6
                and r.business_date >= a.first_day - back.days
                and (a.last_day is null or a.last_day >= r.business_date)
            on conflict do nothing""";

    /** Areas of a county or less are joined by equality, wider ones by what their counties begin with. */
    private static final List<String> OF_AREAS = List.of(
            OF_STAYS.formatted("left(s.division, 6) = a.county", "="),
            OF_STAYS.formatted("starts_with(s.division, a.county)", "<"),
            OF_ORIGINS.formatted("left(r.origin_division, 6) = a.county", "="),
            OF_ORIGINS.formatted("starts_with(r.origin_division, a.county)", "<"));

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
        for (String ofAreas : OF_AREAS) {
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
                        where rescreening_id = :id and returnee_id > :after order by returnee_id limit :limit""")
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
