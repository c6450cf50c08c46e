package org.sitesentinel.screening.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.policy.PolicyProblem.PolicyExists;

/** All policies, national and local. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<Policy, UUID> {

    /** The policy of the longest division that covers this one; of several, the one that began last. */
    public Optional<PolicyInForce> inForce(String disease, String division, LocalDate on) {
        return current(disease, division, on).map(Policy::inForce);
    }

    Optional<Policy> current(String disease, String division, LocalDate on) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from policy where id = policy_in_force(:disease, :division, :day)", Policy.class)
                .setParameter("disease", disease)
                .setParameter("division", division)
                .setParameter("day", on)
                .getResultStream()
                .map(Policy.class::cast)
                .findFirst();
    }

    /** Policies in their latest version, by their id; one look-up for all of them. */
    public Map<UUID, PolicyInForce> latest(Collection<UUID> ids) {
        return find("id in ?1", ids).stream().collect(Collectors.toMap(Policy::id, Policy::inForce));
    }

    /** Adds the only policy of its disease and division from its day on. */
    void add(Policy policy) {
        Unique.insert("policy_disease_division_from", () -> persistAndFlush(policy), () -> twinOf(policy));
    }

    private PolicyExists twinOf(Policy policy) {
        return new PolicyExists(find(
                        "disease = ?1 and division = ?2 and validFrom = ?3",
                        policy.disease(),
                        policy.division(),
                        policy.validFrom())
                .singleResult()
                .id());
    }

    /** Keeps what the policy says now, once that is written. */
    void keepVersion(Policy policy) {
        getEntityManager().persist(new PolicyVersion(policy));
    }

    List<PolicyVersion> versions(UUID id) {
        return getEntityManager()
                .createQuery("from PolicyVersion where policyId = :id order by version", PolicyVersion.class)
                .setParameter("id", require(id).id())
                .getResultList();
    }

    Policy require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound().exception());
    }

    /** In order of entry: at most one more than the limit, to tell whether there is a next page. */
    List<Policy> list(Filter filter, Cursor cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find("id > :after" + filter.conditions() + " order by id", parameters)
                .range(0, limit)
                .list();
    }
}
