package org.sitesentinel.reporting.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.alert.rule.AlertRule;
import org.sitesentinel.reporting.alert.rule.AlertRules;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;

/** Evaluates rules by schedule, each in a transaction of its own. Several replicas evaluate different ones. */
@ApplicationScoped
class EvaluateDueRules {
    private static final Logger LOG = Logger.getLogger(EvaluateDueRules.class);

    private final AlertRules rules;
    private final EvaluateRule evaluate;
    private final Steps steps;
    private final AlertConfig config;
    private final Clock clock;

    EvaluateDueRules(AlertRules rules, EvaluateRule evaluate, Steps steps, AlertConfig config, Clock clock) {
        this.rules = rules;
        this.evaluate = evaluate;
        this.steps = steps;
        this.config = config;
        this.clock = clock;
    }

    /** All that have rested long enough; one that fails is left for the next time and keeps none from its turn. */
    @Job
    @Scheduled(
            every = "${site-sentinel.alerts.look-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void evaluate() {
        Instant since = clock.instant().minus(config.restOfRule());
        Set<UUID> failed = new HashSet<>();
        steps.repeat(() -> evaluateNext(since, failed));
    }

    /** Whether one was due. */
    private boolean evaluateNext(Instant since, Set<UUID> failed) {
        AtomicReference<@Nullable UUID> taken = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> next(since, failed, taken));
        } catch (RuntimeException fault) {
            UUID rule = taken.get();
            if (rule == null) {
                throw fault;
            }
            LOG.errorf(fault, "Alert rule %s could not be evaluated", rule);
            failed.add(rule);
            return true;
        }
    }

    private boolean next(Instant since, Set<UUID> failed, AtomicReference<@Nullable UUID> taken) {
        Optional<AlertRule> due = rules.claimDue(since, failed);
        due.ifPresent(rule -> {
            taken.set(rule.id());
            evaluate.evaluate(rule);
        });
        return due.isPresent();
    }
}
