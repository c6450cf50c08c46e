package org.sitesentinel.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.reporting.webhook.WebhookEvent;
import org.sitesentinel.reporting.webhook.Webhooks;

/** Tells subscribers what an alert has become, in the transaction in which it has. */
@ApplicationScoped
class TellOfAlerts {
    private final Alerts alerts;
    private final Webhooks webhooks;

    TellOfAlerts(Alerts alerts, Webhooks webhooks) {
        this.alerts = alerts;
        this.webhooks = webhooks;
    }

    void tell(WebhookEvent event, Alert alert) {
        // Versions are counted at flush.
        alerts.flush();
        webhooks.tell(event, alert.district(), "alert:" + alert.id() + ":" + alert.version(), alert.view());
    }
}
