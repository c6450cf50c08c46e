package org.sitesentinel.inspection.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.inspection.InspectionConfig;

/** All orders, and the count their numbers come from. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<ServedOrder, UUID> {
    private final InspectionConfig config;

    Orders(InspectionConfig config) {
        this.config = config;
    }

    /** Serves an order under the next number of the day's year. */
    public ServedOrder serve(UUID caseId, LocalDate servedOn, NewOrder input, Instant now) {
        ServedOrder order = new ServedOrder(caseId, nextNumber(servedOn.getYear()), servedOn, input, now);
        persist(order);
        return order;
    }

    /**
     * The counter's row stays locked until the caller's transaction ends: others wait, and a number that was drawn by a
     * transaction that fails is drawn again. A sequence would leave a gap.
     */
    private DocumentNumber nextNumber(int year) {
        Number next = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into order_number (agency, year, last) values (:agency, :year, 1)
                        on conflict (agency, year) do update set last = order_number.last + 1
                        returning last""")
                .setParameter("agency", config.agency())
                .setParameter("year", year)
                .getSingleResult();
        return new DocumentNumber(config.agency(), year, next.intValue());
    }

    /** The order in force for a case. */
    public Optional<ServedOrder> latest(UUID caseId) {
        return find("caseId = ?1 order by id desc", caseId).firstResultOptional();
    }
}
