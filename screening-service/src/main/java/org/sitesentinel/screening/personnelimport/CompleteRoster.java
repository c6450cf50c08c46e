package org.sitesentinel.screening.personnelimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.sitesentinel.runtime.bulk.ReceiptView;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.problem.CommonProblem.IdempotencyKeyReused;
import org.sitesentinel.screening.personnel.ChangePersonnel;

/** Ends the spans of a site that a complete roster does not have, once all rows of the roster are taken. */
@ApplicationScoped
class CompleteRoster {
    private final EntityManager entityManager;
    private final ChangePersonnel personnel;
    private final Clock clock;

    CompleteRoster(EntityManager entityManager, ChangePersonnel personnel, Clock clock) {
        this.entityManager = entityManager;
        this.personnel = personnel;
        this.clock = clock;
    }

    /** Takes a sender's word for a submission, once; a repeated request must say the same. */
    void request(ReceiptView receipt, UUID siteId, LocalDate asOf) {
        QuarkusTransaction.requiringNew().run(() -> {
            entityManager
                    .createNativeQuery("""
                            insert into roster_completion (receipt_id, site_id, as_of, status, ended, requested_at)
                            values (:receipt, :site, :asOf, 'PENDING', 0, :now) on conflict do nothing""")
                    .setParameter("receipt", receipt.id())
                    .setParameter("site", siteId)
                    .setParameter("asOf", asOf)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            boolean isSame = find(receipt.id())
                    .filter(kept -> kept.siteId().equals(siteId) && kept.asOf().equals(asOf))
                    .isPresent();
            if (!isSame) {
                throw new IdempotencyKeyReused().exception();
            }
        });
        QuarkusTransaction.requiringNew().run(() -> complete(receipt.id()));
    }

    @Transactional
    Optional<RosterCompletion> find(UUID receiptId) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select site_id, as_of, status, ended from roster_completion where receipt_id = :receipt")
                .setParameter("receipt", receiptId)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new RosterCompletion(
                        receiptId,
                        (UUID) row[0],
                        day(row[1]),
                        RosterCompletion.Status.valueOf((String) row[2]),
                        ((Number) row[3]).longValue()));
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** Those whose last rows were taken in the background. */
    @Job
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void completePending() {
        List<?> pending = QuarkusTransaction.requiringNew().call(() -> entityManager
                .createNativeQuery(
                        "select c.receipt_id from roster_completion c join bulk_receipt r on r.id = c.receipt_id"
                                + " where c.status = 'PENDING' and r.status <> 'PROCESSING'")
                .getResultList());
        pending.forEach(receipt -> QuarkusTransaction.requiringNew().run(() -> complete((UUID) receipt)));
    }

    private void complete(UUID receiptId) {
        List<?> ready = entityManager
                .createNativeQuery("""
                        select r.status = 'COMPLETED' and r.rejected = 0, r.dry_run
                        from roster_completion c join bulk_receipt r on r.id = c.receipt_id
                        where c.receipt_id = :receipt and c.status = 'PENDING' and r.status <> 'PROCESSING'
                        for update of c skip locked""")
                .setParameter("receipt", receiptId)
                .getResultList();
        if (ready.isEmpty()) {
            return;
        }
        Object[] receipt = (Object[]) ready.get(0);
        RosterCompletion completion = find(receiptId).orElseThrow();
        if (!(Boolean) receipt[0]) {
            settle(receiptId, RosterCompletion.Status.WITHHELD, 0);
            return;
        }
        Map<UUID, String> absent = absent(completion);
        if ((Boolean) receipt[1]) {
            settle(receiptId, RosterCompletion.Status.REHEARSED, absent.size());
            return;
        }
        personnel.change(
                List.copyOf(new TreeSet<>(absent.values())),
                histories -> absent.forEach((span, ref) ->
                        Objects.requireNonNull(histories.get(ref)).endBy(span, completion.asOf())));
        settle(receiptId, RosterCompletion.Status.ENDED, absent.size());
    }

    /** Spans of the site on that day that no row of the roster made or found, and whose they are. */
    private Map<UUID, String> absent(RosterCompletion completion) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select id, person_ref from personnel_span
                        where site_id = :site and joined <= :asOf and (left_on is null or left_on > :asOf)
                        and cast(id as text) not in (
                            select subject from bulk_row where receipt_id = :receipt and subject is not null)""")
                .setParameter("site", completion.siteId())
                .setParameter("asOf", completion.asOf())
                .setParameter("receipt", completion.receiptId())
                .getResultList();
        Map<UUID, String> absent = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> absent.put((UUID) row[0], (String) row[1]));
        return absent;
    }

    private void settle(UUID receiptId, RosterCompletion.Status status, long ended) {
        entityManager
                .createNativeQuery(
                        "update roster_completion set status = :status, ended = :ended where receipt_id = :receipt")
                .setParameter("status", status.name())
                .setParameter("ended", ended)
                .setParameter("receipt", receiptId)
                .executeUpdate();
    }
}
