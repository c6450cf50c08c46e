package org.sitesentinel.reporting.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;

/** All rules, and whose turn it is to be evaluated. */
@ApplicationScoped
public class AlertRules implements ScopedRepository<AlertRule> {
    /** In no list of ids. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }

    void add(AlertRule rule) {
        persist(rule);
        remember(rule);
        getEntityManager()
                .createNativeQuery("insert into alert_rule_evaluation (rule_id) values (:id)")
                .setParameter("id", rule.id())
                .executeUpdate();
    }

    /** Keeps what a rule has just become. */
    void remember(AlertRule rule) {
        flush();
        getEntityManager().persist(new AlertRuleVersion(rule));
    }

    /** When it came to be, whatever it has come to say since. */
    public Instant enteredAt(UUID id) {
        return getEntityManager()
                .createQuery("select min(recordedAt) from AlertRuleVersion where ruleId = :id", Instant.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Oldest first. */
    List<AlertRuleVersionView> history(UUID id) {
        return getEntityManager()
                .createQuery("from AlertRuleVersion where ruleId = :id order by version", AlertRuleVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(AlertRuleVersion::view)
                .toList();
    }

    /**
     * A rule that has not been evaluated since then and that nobody else evaluates or changes now; it is this
     * transaction's from now on.
     *
     * @param except those that are not to be taken
     */
    public Optional<AlertRule> claimDue(Instant since, Collection<UUID> except) {
        List<?> due = getEntityManager()
                .createNativeQuery("""
                        select turn.rule_id from alert_rule_evaluation turn join alert_rule rule on rule.id = turn.rule_id
                        where rule.enabled and (turn.evaluated_at is null or turn.evaluated_at <= :since)
                            and turn.rule_id not in (:except)
                        order by turn.evaluated_at nulls first limit 1 for update of turn skip locked""")
                .setParameter("since", since)
                .setParameter("except", except.isEmpty() ? List.of(NOBODY) : except)
                .getResultList();
        return due.stream().findFirst().map(id -> findById((UUID) id));
    }

    /** Waits until nobody else evaluates or changes a rule; it is this transaction's from now on. */
    public void awaitTurn(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from alert_rule_evaluation where rule_id = :id for update")
                .setParameter("id", id)
                .getResultList();
    }

    public void evaluated(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery("update alert_rule_evaluation set evaluated_at = :now where rule_id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}
