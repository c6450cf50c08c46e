package org.sitesentinel.screening.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.policy.PolicyInForce;

/** The evidence of every erasure. */
@ApplicationScoped
class Purges {
    private static final String SELECT =
            "select id, cause, reason, caller, persons, spans, returnees, after_days, policy_id, policy_version, purged_at"
                    + " from person_purge";

    private final EntityManager entityManager;

    Purges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Why persons were erased. */
    @Schema(name = "PurgeCause")
    public enum Cause {
        /** Somebody asked for it. */
        REQUEST,
        /** The policy they were kept for asks nothing any more. */
        SUNSET
    }

    /**
     * What said when persons are erased at sunset.
     *
     * @param says the policy; absent where the configuration decided
     */
    record Rule(int days, @Nullable PolicyInForce says) {}

    /**
     * Keeps evidence.
     *
     * @param nobodies the references that stand in place of those erased: what hangs on them is counted
     */
    PurgeView add(PurgeView purge, Collection<String> nobodies) {
        entityManager
                .createNativeQuery("""
                        insert into person_purge (id, cause, reason, caller, persons, spans, returnees, after_days, policy_id,
                            policy_version, purged_at)
                        values (:id, :cause, :reason, :caller, :persons,
                            (select count(*) from personnel_span where person_ref = any(cast(:refs as text[]))),
                            (select count(*) from returnee where person_ref = any(cast(:refs as text[]))),
                            cast(:afterDays as integer), cast(:policy as uuid), cast(:version as bigint), :now)""")
                .setParameter("id", purge.id())
                .setParameter("cause", purge.cause().name())
                .setParameter("reason", purge.reason())
                .setParameter("caller", purge.caller())
                .setParameter("persons", purge.persons())
                .setParameter("refs", nobodies.toArray(new String[0]))
                .setParameter("afterDays", purge.afterDays())
                .setParameter("policy", purge.policyId())
                .setParameter("version", purge.policyVersion())
                .setParameter("now", purge.purgedAt())
                .executeUpdate();
        return view((Object[]) entityManager
                .createNativeQuery(SELECT + " where id = :id")
                .setParameter("id", purge.id())
                .getSingleResult());
    }

    /** In order of entry: at most one more than the limit. */
    List<PurgeView> list(UUID after, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT + " where id > :after order by id")
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static PurgeView view(Object[] row) {
        return new PurgeView(
                (UUID) row[0],
                Cause.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                row[7] == null ? null : ((Number) row[7]).intValue(),
                (UUID) row[8],
                row[9] == null ? null : ((Number) row[9]).longValue(),
                (Instant) row[10]);
    }
}
