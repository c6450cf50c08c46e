package org.sitesentinel.inspection.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That an order was received. Written once. */
@Entity
@Immutable
class OrderReceipt {
    @Id
    private UUID orderId;

    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ServiceMethod method;

    private String recipientPost;

    private UUID scan;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderReceipt() {}

    OrderReceipt(UUID orderId, LocalDate receivedOn, NewReceipt input, String recordedBy, Instant now) {
        this.orderId = orderId;
        this.receivedOn = receivedOn;
        this.method = input.method();
        this.recipientPost = input.recipientPost();
        this.scan = input.scan();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    ReceiptView view() {
        return new ReceiptView(receivedOn, method, recipientPost, scan, recordedAt);
    }
}
