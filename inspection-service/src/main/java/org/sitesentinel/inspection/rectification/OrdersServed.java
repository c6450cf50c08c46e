package org.sitesentinel.inspection.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a case; the last one is in force.
 *
 * @param receivedOn when the order in force was received
 * @param deadline of the order in force
 * @param extendedOn when a deadline was put off, be it of an order before
 */
@Embeddable
record OrdersServed(
        @Column(name = "orders") int count,
        @Column(name = "ordered_on") @Nullable LocalDate firstOn,
        @Column(name = "last_order_on") @Nullable LocalDate lastOn,
        @Column(name = "received_on") @Nullable LocalDate receivedOn,
        @Embedded @Nullable Deadline deadline,
        @Column(name = "extended_on") @Nullable LocalDate extendedOn) {
    static final OrdersServed NONE = new OrdersServed(0, null, null, null, null, null);

    OrdersServed another(LocalDate day, Deadline until) {
        return new OrdersServed(count + 1, firstOn == null ? day : firstOn, day, null, until, extendedOn);
    }

    OrdersServed received(LocalDate day) {
        return new OrdersServed(count, firstOn, lastOn, day, deadline, extendedOn);
    }

    OrdersServed extended(LocalDate day, Deadline until) {
        return new OrdersServed(count, firstOn, lastOn, receivedOn, until, day);
    }
}
