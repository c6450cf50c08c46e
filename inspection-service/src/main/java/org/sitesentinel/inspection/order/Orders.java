package org.sitesentinel.inspection.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.InspectionConfig;
import org.sitesentinel.inspection.document.DocumentKind;
import org.sitesentinel.inspection.document.ServedDocuments;

/** All orders, and the count their numbers come from. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<ServedOrder, UUID> {
    private final ServedDocuments documents;
    private final InspectionConfig config;

    Orders(ServedDocuments documents, InspectionConfig config) {
        this.documents = documents;
        this.config = config;
    }

    /** Serves an order under the next number of the day's year, and keeps its document as it is served. */
    public ServedOrder serve(OrderedCase of, NewOrder input, Instant now) {
        DocumentNumber number = nextNumber(of.servedOn().getYear());
        ServedOrder order = new ServedOrder(of, number, input, config.order(), now);
        persist(order);
        documents.keep(
                of.caseId(),
                DocumentKind.ORDER_TO_RECTIFY,
                of.ordinal(),
                OrderTexts.of(order, of, config.agencyName()),
                now);
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

    /** Keeps the receipt of the order in force. */
    public void receive(UUID caseId, LocalDate receivedOn, NewReceipt input, String by, Instant now) {
        ServedOrder order = latest(caseId).orElseThrow();
        getEntityManager().persist(new OrderReceipt(order.id(), receivedOn, input, by, now));
    }

    /** The order in force for a case. */
    public Optional<ServedOrder> latest(UUID caseId) {
        return find("caseId = ?1 order by ordinal desc", caseId).firstResultOptional();
    }

    /** One order of a case; that in force when no ordinal is given. */
    public Optional<ServedOrder> of(UUID caseId, @Nullable Integer ordinal) {
        return ordinal == null
                ? latest(caseId)
                : find("caseId = ?1 and ordinal = ?2", caseId, ordinal).firstResultOptional();
    }

    /** A case's orders as they are shown, oldest first. */
    public List<OrderView> views(UUID caseId) {
        return find("caseId = ?1 order by ordinal", caseId).list().stream()
                .map(order -> view(caseId, order))
                .toList();
    }

    public OrderView view(UUID caseId, ServedOrder order) {
        OrderReceipt receipt = getEntityManager().find(OrderReceipt.class, order.id());
        return order.view(
                documents.hashes(caseId, DocumentKind.ORDER_TO_RECTIFY, order.ordinal()),
                receipt == null ? null : receipt.view());
    }
}
