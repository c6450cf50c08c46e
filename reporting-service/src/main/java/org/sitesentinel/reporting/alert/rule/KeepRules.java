package org.sitesentinel.reporting.alert.rule;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Enters rules and has them say something else. */
@ApplicationScoped
class KeepRules {
    private final AlertRules rules;
    private final Event<RuleChanged> changes;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    KeepRules(AlertRules rules, Event<RuleChanged> changes, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    AlertRuleView enter(AlertRuleTerms terms) {
        requireWithinScope(terms.district());
        AlertRule rule = AlertRule.entered(terms, caller.getPrincipal().getName(), now());
        rules.add(rule);
        return rule.view();
    }

    /** Whoever evaluates it meanwhile is waited for: what that raised is known here. */
    @Transactional
    AlertRuleView change(UUID id, ExpectedVersion expected, AlertRuleTerms terms) {
        rules.awaitTurn(id);
        AlertRule rule = rules.require(id, scope);
        expected.requireCurrent(rule.version());
        requireWithinScope(terms.district());
        boolean asksTheSame = rule.terms().asksTheSame(terms);
        rule.change(terms, caller.getPrincipal().getName(), now());
        rules.remember(rule);
        changes.fire(new RuleChanged(rule, asksTheSame));
        return rule.view();
    }

    private void requireWithinScope(@Nullable String district) {
        if (district != null) {
            scope.requireDistrict(district, "/district");
        } else if (!scope.coversDistrict("")) {
            // Only who is narrowed by nothing covers what begins with nothing.
            throw UnknownReference.at("/district", "required").exception();
        }
    }

    /** As the database keeps it, so that the answer shows what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
