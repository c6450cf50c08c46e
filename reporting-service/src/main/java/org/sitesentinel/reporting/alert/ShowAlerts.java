package org.sitesentinel.reporting.alert;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.query.QueryLimits;

/**
 * Shows alerts to their reader: figures of people only to those who may see small cells. What an alert tells by being
 * there, that a bar was passed, it tells everybody.
 */
@ApplicationScoped
class ShowAlerts {
    private final Metrics metrics;
    private final QueryLimits limits;
    private final SecurityIdentity caller;

    ShowAlerts(Metrics metrics, QueryLimits limits, SecurityIdentity caller) {
        this.metrics = metrics;
        this.limits = limits;
        this.caller = caller;
    }

    /** How this caller sees them; good for after its request, too. */
    Function<Alert, AlertView> toCaller() {
        QueryLimits.SmallCellPolicy policy = limits.smallCells();
        boolean seesPeople = policy.below() <= 1 || policy.seenBy().stream().anyMatch(caller::hasRole);
        return alert -> seesPeople ? alert.view() : withoutPeople(alert.view());
    }

    private AlertView withoutPeople(AlertView alert) {
        boolean ofPeople = metrics.find(alert.metric()).map(Metric::ofPeople).orElse(true);
        return ofPeople && alert.raisedBy().lastTold() == null ? alert.withoutFigures() : alert;
    }
}
