package org.sitesentinel.screening.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.quarantine.QuarantineEntry.Step;

/** What happens to an order once it is issued: each step is kept, told, and may change what gates know. */
@ApplicationScoped
class FollowOrder {
    private final QuarantineOrders orders;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    FollowOrder(QuarantineOrders orders, AccessScope scope, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    QuarantineOrder start(UUID id, ExpectedVersion expected, OrderStart input, String by) {
        QuarantineOrder order = current(id, expected);
        LocalDate day = dayOr(input.startedOn());
        order.start(day, clock.instant());
        return took(order, Step.STARTED, day, null, by, QuarantineState.STARTED);
    }

    @Transactional
    QuarantineOrder test(UUID id, ExpectedVersion expected, NewOrderTest input, String by) {
        QuarantineOrder order = current(id, expected);
        order.test(input.sampledOn(), clock.instant());
        orders.flush();
        tell(order, QuarantineEntry.tested(order, input, by), QuarantineState.TESTED);
        return order;
    }

    @Transactional
    QuarantineOrder breach(UUID id, ExpectedVersion expected, OrderBreach input, String by) {
        QuarantineOrder order = current(id, expected);
        LocalDate day = dayOr(input.breachedOn());
        order.breach(day, clock.instant());
        return took(order, Step.BREACHED, day, input.note(), by, QuarantineState.BREACHED);
    }

    @Transactional
    QuarantineOrder release(UUID id, ExpectedVersion expected, OrderRelease input, String by) {
        QuarantineOrder order = current(id, expected);
        LocalDate day = dayOr(input.releasedOn());
        order.release(day, orders.entries(id), clock.instant());
        return took(order, Step.RELEASED, day, null, by, QuarantineState.RELEASED);
    }

    @Transactional
    QuarantineOrder transfer(UUID id, ExpectedVersion expected, OrderTransfer input, String by) {
        QuarantineOrder order = current(id, expected);
        LocalDate day = dayOr(input.transferredOn());
        order.transfer(day, clock.instant());
        return took(order, Step.TRANSFERRED, day, input.destination(), by, QuarantineState.TRANSFERRED);
    }

    @Transactional
    QuarantineOrder withdraw(UUID id, ExpectedVersion expected, OrderWithdrawal input, String by) {
        QuarantineOrder order = current(id, expected);
        LocalDate day = dayOr(input.withdrawnOn());
        order.withdraw(day, clock.instant());
        return took(order, Step.WITHDRAWN, day, input.reason(), by, QuarantineState.WITHDRAWN);
    }

    /** Keeps a step, in the caller's transaction, and lets others know. */
    void tell(QuarantineOrder order, QuarantineEntry entry, EventType<QuarantineState> type) {
        orders.remember(entry);
        orders.judgeAgain(order.personRef());
        outbox.publish(type, order::state);
    }

    private QuarantineOrder took(
            QuarantineOrder order,
            Step step,
            LocalDate day,
            @Nullable String note,
            String by,
            EventType<QuarantineState> type) {
        // The entry bears the version that the change gets.
        orders.flush();
        tell(order, new QuarantineEntry(order, step, day, note, by), type);
        return order;
    }

    private QuarantineOrder current(UUID id, ExpectedVersion expected) {
        QuarantineOrder order = orders.require(id, scope);
        expected.requireCurrent(order.version());
        return order;
    }

    private LocalDate dayOr(@Nullable LocalDate told) {
        return told == null ? LocalDate.now(clock) : told;
    }
}
