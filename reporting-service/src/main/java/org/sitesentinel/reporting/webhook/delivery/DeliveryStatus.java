package org.sitesentinel.reporting.webhook.delivery;

/** Where a delivery is. */
public enum DeliveryStatus {
    /** To be sent, for the first time or again. */
    PENDING,
    /** The receiver has it. */
    DELIVERED,
    /** Given up. */
    DEAD
}
