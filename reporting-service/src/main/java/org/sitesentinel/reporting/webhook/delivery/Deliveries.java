package org.sitesentinel.reporting.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;

/** All deliveries, and who sends which. */
@ApplicationScoped
class Deliveries implements ScopedRepository<Delivery> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("subscription.district");
    }

    /**
     * Takes some that are due, a few of each subscription, so that a slow receiver holds up none but its own. Nobody
     * else takes them before {@code until}: whoever is killed with them in hand leaves them to others.
     */
    @Transactional
    List<Due> claim(Instant now, Instant until, int ofEach, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        with picked as materialized (
                            select due.id from webhook_subscription subscriber cross join lateral (
                                select id from webhook_delivery
                                where subscription_id = subscriber.id and status = 'PENDING' and next_attempt_at <= :now
                                order by next_attempt_at limit :ofEach for update skip locked) due
                            where subscriber.enabled limit :limit)
                        update webhook_delivery delivery
                        set attempts = attempts + 1, tries = tries + 1, next_attempt_at = :until
                        from picked, webhook_subscription subscriber
                        where delivery.id = picked.id and subscriber.id = delivery.subscription_id
                        returning delivery.id, subscriber.id as subscriber, subscriber.url, subscriber.secret,
                            delivery.event, delivery.body, delivery.attempts, delivery.tries""", Object[].class)
                .setParameter("now", now)
                .setParameter("until", until)
                .setParameter("ofEach", ofEach)
                .setParameter("limit", limit)
                .getResultList();
        List<Due> due = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            due.add(new Due(
                    (UUID) columns[0],
                    (UUID) columns[1],
                    (String) columns[2],
                    (byte[]) columns[3],
                    (String) columns[4],
                    (String) columns[5],
                    (Integer) columns[6],
                    (Integer) columns[7]));
        }
        return due;
    }

    /**
     * Keeps what came of an attempt, unless a later one has been made since.
     *
     * @param status where the delivery is now
     * @param next when to try again, if it is to be
     */
    @Transactional
    void record(Due due, Outcome outcome, DeliveryStatus status, Instant now, Instant next) {
        getEntityManager()
                .createNativeQuery("""
                        update webhook_delivery set status = :status, next_attempt_at = :next,
                            last_status = nullif(:answer, 0), last_error = nullif(:error, ''),
                            finished_at = case when :status = 'PENDING' then null else cast(:now as timestamptz) end
                        where id = :id and attempts = :attempt and status = 'PENDING'""")
                .setParameter("status", status.name())
                .setParameter("next", next)
                .setParameter("answer", outcome.status() == null ? 0 : outcome.status())
                .setParameter(
                        "error", outcome.error() == null ? "" : outcome.error().name())
                .setParameter("now", now)
                .setParameter("id", due.id())
                .setParameter("attempt", due.attempt())
                .executeUpdate();
    }

    /** Has one that was given up sent again. Whether it was. */
    boolean replay(UUID id, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update webhook_delivery set status = 'PENDING', tries = 0,"
                                + " next_attempt_at = :now, finished_at = null where id = :id and status = 'DEAD'")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void forget(Instant before) {
        getEntityManager()
                .createNativeQuery("delete from webhook_delivery where status = 'DELIVERED' and finished_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
