package org.sitesentinel.reporting.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.reporting.webhook.delivery.DeliveryProblem.DeliveryIsNotDead;
import org.sitesentinel.runtime.access.AccessScope;

/** Has what was given up sent again, under the same id. */
@ApplicationScoped
class ReplayDelivery {
    private final Deliveries deliveries;
    private final AccessScope scope;
    private final Clock clock;

    ReplayDelivery(Deliveries deliveries, AccessScope scope, Clock clock) {
        this.deliveries = deliveries;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    DeliveryView replay(UUID id) {
        Delivery delivery = deliveries.require(id, scope);
        if (!deliveries.replay(id, clock.instant())) {
            throw new DeliveryIsNotDead().exception();
        }
        deliveries.getEntityManager().refresh(delivery);
        return delivery.view();
    }
}
