package org.sitesentinel.screening.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.screening.QuarantineStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.quarantine.QuarantineProblem.QuarantineOpen;

/** All quarantine orders, each with its entries. */
@ApplicationScoped
class QuarantineOrders implements ScopedRepository<QuarantineOrder> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only open order of its person at its site. */
    void add(QuarantineOrder order) {
        Unique.insert("quarantine_order_one_open", () -> persistAndFlush(order), () -> twinOf(order));
    }

    private QuarantineOpen twinOf(QuarantineOrder order) {
        QuarantineOrder twin = find(
                        "personRef = ?1 and place.siteId = ?2 and status in ?3",
                        order.personRef(),
                        order.place().siteId(),
                        List.of(QuarantineStatus.ISSUED, QuarantineStatus.ACTIVE))
                .singleResult();
        return new QuarantineOpen(twin.id(), twin.version());
    }

    /** What happened to an order, oldest first. */
    List<QuarantineEntry> entries(UUID id) {
        return entries(List.of(id)).getOrDefault(id, List.of());
    }

    /** The same of several; one look-up for all of them. */
    Map<UUID, List<QuarantineEntry>> entries(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from QuarantineEntry where orderId in :ids order by version", QuarantineEntry.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(QuarantineEntry::orderId));
    }

    void remember(QuarantineEntry entry) {
        getEntityManager().persist(entry);
    }

    /**
     * On which days of a quarantine that starts on a day tests are taken where the policy is silent, the first day
     * being 1.
     */
    List<Integer> testDays(String disease, QuarantineKind kind, LocalDate startsOn) {
        List<?> days = getEntityManager()
                .createNativeQuery("""
                        select unnest(test_days) from (
                            select test_days from quarantine_schedule
                            where disease = :disease and kind = :kind and valid_from <= :on
                            order by valid_from desc limit 1) terms""")
                .setParameter("disease", disease)
                .setParameter("kind", kind.name())
                .setParameter("on", startsOn)
                .getResultList();
        return days.stream().map(Integer.class::cast).toList();
    }

    /** Notes, in the caller's transaction, that what gates know of a person must be judged again. */
    void judgeAgain(String personRef) {
        getEntityManager()
                .createNativeQuery("insert into person_to_judge (person_ref) values (:ref)")
                .setParameter("ref", personRef)
                .executeUpdate();
    }
}
