package org.sitesentinel.siteregistry.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.operator.OperatorProblem.OperatorExists;

/** All operators. */
@ApplicationScoped
public class Operators implements ScopedRepository<Operator> {
    /** Those with their seat in the scope, and those that run a site in it. */
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        AccessScope.Clause seat = scope.onDistrict("district");
        AccessScope.Clause site = scope.on("s.district", "s.id");
        return new AccessScope.Clause(
                "(" + seat.text() + " or id in (select s.details.operatorId from Site s where " + site.text() + "))",
                site.with(seat.parameters()));
    }

    /** Adds the only operator of its credit code. */
    void add(Operator operator) {
        Unique.insert(
                "operator_credit_code",
                () -> persistAndFlush(operator),
                () -> new OperatorExists(
                        find("creditCode", operator.creditCode()).singleResult().id()));
    }

    /** Those of these codes that the caller knows. */
    public Map<String, UUID> idsByCreditCode(Collection<String> codes, AccessScope scope) {
        AccessScope.Clause visible = visible(scope);
        return find("creditCode in (:codes) and " + visible.text(), visible.with(Map.of("codes", codes))).stream()
                .collect(Collectors.toMap(Operator::creditCode, Operator::id));
    }

    /** The codes of these operators. */
    public Map<UUID, String> creditCodes(Collection<UUID> ids) {
        return find("id in (:ids)", Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(Operator::id, Operator::creditCode));
    }

    /**
     * Refuses a request that names an operator the caller does not know.
     *
     * @param pointer where the request names it
     */
    public void requireKnown(UUID id, AccessScope scope, String pointer) {
        if (find(id, scope).isEmpty()) {
            throw UnknownReference.at(pointer, "operator").exception();
        }
    }
}
