package org.sitesentinel.reporting.alert;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sitesentinel.reporting.webhook.WebhookEvent;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes down who takes care of an alert. */
@ApplicationScoped
class AcknowledgeAlert {
    private final Alerts alerts;
    private final TellOfAlerts tell;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    AcknowledgeAlert(Alerts alerts, TellOfAlerts tell, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.alerts = alerts;
        this.tell = tell;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    AlertView acknowledge(UUID id, ExpectedVersion expected, Acknowledgement input) {
        Alert alert = alerts.requireToChange(id, scope);
        expected.requireCurrent(alert.version());
        alert.acknowledge(
                caller.getPrincipal().getName(), input.note(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        tell.tell(WebhookEvent.ALERT_ACKNOWLEDGED, alert);
        return alert.view();
    }
}
