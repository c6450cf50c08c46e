package org.sitesentinel.siteregistry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence of what was removed. */
@ApplicationScoped
public class Purges {
    private static final String KEEP = """
            insert into purge (kind, day, removed, retention_days, purged_at)
            select :kind, day, removed, :retention, :now from gone order by day
            on conflict (kind, day) do update set removed = purge.removed + excluded.removed,
                retention_days = excluded.retention_days, purged_at = excluded.purged_at
            """;

    private final EntityManager entityManager;
    private final Clock clock;

    Purges(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Keeps evidence of a day that was removed in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Kept kind, LocalDate day, long removed, int retentionDays) {
        entityManager
                .createNativeQuery(
                        "with gone as (select cast(:day as date) as day, cast(:removed as bigint) as removed) " + KEEP)
                .setParameter("day", day)
                .setParameter("removed", removed)
                .setParameter("kind", kind.name())
                .setParameter("retention", retentionDays)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Removes the rows of all days before the kept ones, with their evidence, in one statement.
     *
     * @param moment the column that says when a row's time began to run
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int remove(Kept kind, String table, String moment, int retentionDays) {
        LocalDate firstKept = LocalDate.now(clock).minusDays(retentionDays);
        return entityManager
                .createNativeQuery("""
                        with removed as (delete from %1$s where %2$s < :before
                            returning cast(%2$s at time zone 'Asia/Shanghai' as date) as day),
                        gone as (select day, count(*) as removed from removed group by day)
                        """.formatted(table, moment) + KEEP)
                .setParameter("before", firstKept.atStartOfDay(clock.getZone()).toInstant())
                .setParameter("kind", kind.name())
                .setParameter("retention", retentionDays)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The latest 1000, of one kind or of all. */
    List<PurgeView> list(@Nullable Kept kind) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select kind, cast(day as text), removed, retention_days, purged_at from purge
                        where cast(:kind as text) is null or kind = :kind order by day desc, kind limit 1000""")
                .setParameter("kind", kind == null ? null : kind.name())
                .getResultList();
        return rows.stream().map(row -> PurgeView.of((Object[]) row)).toList();
    }
}
