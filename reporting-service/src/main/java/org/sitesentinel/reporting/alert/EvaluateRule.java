package org.sitesentinel.reporting.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitesentinel.reporting.alert.AlertProblem.RuleIsDisabled;
import org.sitesentinel.reporting.alert.rule.AlertRule;
import org.sitesentinel.reporting.alert.rule.AlertRules;
import org.sitesentinel.reporting.alert.rule.RuleChanged;
import org.sitesentinel.reporting.webhook.WebhookEvent;
import org.sitesentinel.runtime.access.AccessScope;

/**
 * Holds a rule against the figures of today: raises alerts where its condition holds, and ends those where it does not.
 */
@ApplicationScoped
class EvaluateRule {
    private final AlertRules rules;
    private final Alerts alerts;
    private final ReadFigures figures;
    private final TellOfAlerts tell;
    private final AccessScope scope;
    private final Clock clock;

    EvaluateRule(
            AlertRules rules, Alerts alerts, ReadFigures figures, TellOfAlerts tell, AccessScope scope, Clock clock) {
        this.rules = rules;
        this.alerts = alerts;
        this.figures = figures;
        this.tell = tell;
        this.scope = scope;
        this.clock = clock;
    }

    /** On demand; whoever evaluates it at the moment is waited for. */
    @Transactional
    EvaluationView evaluate(UUID id) {
        rules.awaitTurn(id);
        AlertRule rule = rules.require(id, scope);
        if (!rule.enabled()) {
            throw new RuleIsDisabled().exception();
        }
        return evaluate(rule);
    }

    /** A rule whose turn this transaction has. */
    @Transactional(Transactional.TxType.MANDATORY)
    EvaluationView evaluate(AlertRule rule) {
        Instant now = now();
        LocalDate today = LocalDate.now(clock);
        Map<String, Alert> open =
                alerts.openOf(rule.id()).stream().collect(Collectors.toMap(Alert::groupKey, Function.identity()));
        List<Map<String, String>> alerted =
                open.values().stream().map(Alert::dimensions).toList();
        List<Reading> readings = figures.read(rule, today, alerted);
        List<UUID> raised = new ArrayList<>();
        List<UUID> cleared = new ArrayList<>();
        for (Reading reading : readings) {
            Alert alert = open.remove(reading.key());
            boolean holds = reading.meets(rule.terms().condition(), alert != null, now);
            if (holds && alert == null) {
                raised.add(raise(rule, reading, today, now).id());
            } else if (!holds && alert != null) {
                alert.clear(ClearedBecause.CONDITION_ENDED, reading, now);
                tell.tell(WebhookEvent.ALERT_CLEARED, alert);
                cleared.add(alert.id());
            }
        }
        rules.evaluated(rule.id(), now);
        return new EvaluationView(rule.id(), rule.version(), now, today, readings.size(), raised, cleared);
    }

    /** The turn keeps others from it; should it ever not, the database refuses a second open alert of the group. */
    private Alert raise(AlertRule rule, Reading reading, LocalDate today, Instant now) {
        String href = figures.href(rule.terms(), reading.group(), today);
        Alert alert = Alert.raised(rule, reading, href, today, now);
        alerts.persist(alert);
        tell.tell(WebhookEvent.ALERT_RAISED, alert);
        return alert;
    }

    /** Alerts of what is not watched any more are over. */
    void follow(@Observes RuleChanged change) {
        if (change.rule().enabled() && change.asksTheSame()) {
            return;
        }
        ClearedBecause because = change.rule().enabled() ? ClearedBecause.RULE_CHANGED : ClearedBecause.RULE_DISABLED;
        for (Alert alert : alerts.openOf(change.rule().id())) {
            alert.clear(because, null, now());
            tell.tell(WebhookEvent.ALERT_CLEARED, alert);
        }
    }

    /** As the database keeps it, so that the answer shows what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
