package org.sitesentinel.screening.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Where and when a policy is asked for. */
    public record Occasion(String division, LocalDate day) {}

    /** The policies that hold on these occasions, in two look-ups; an occasion without a policy is left out. */
    public Map<Occasion, PolicyInForce> inForce(String disease, List<Occasion> occasions) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select n, policy_in_force(:disease, division, day)
                        from unnest(cast(:divisions as text[]), cast(:days as date[]))
                            with ordinality as occasion (division, day, n)""")
                .setParameter("disease", disease)
                .setParameter(
                        "divisions", occasions.stream().map(Occasion::division).toArray(String[]::new))
                .setParameter(
                        "days",
                        occasions.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .getResultList();
        Map<Occasion, UUID> ids = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[1] != null) {
                ids.put(occasions.get(((Number) columns[0]).intValue() - 1), (UUID) columns[1]);
            }
        }
        Map<UUID, PolicyInForce> policies = find("id in ?1", Set.copyOf(ids.values())).stream()
                .collect(Collectors.toMap(Policy::id, Policy::inForce));
        Map<Occasion, PolicyInForce> inForce = new HashMap<>();
        ids.forEach((occasion, id) -> inForce.put(occasion, Objects.requireNonNull(policies.get(id))));
        return inForce;
    }

    /** The days up to a last one, in order, on which another policy may begin to hold in each of these divisions. */
    Map<String, List<LocalDate>> turns(String disease, Collection<String> divisions, LocalDate last) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct place.division, turn.day
                        from unnest(cast(:divisions as text[])) as place (division)
                        join policy p on p.disease = :disease and starts_with(place.division, p.division_prefix)
                        cross join lateral (values (p.valid_from), (p.valid_to + 1)) as turn (day)
                        where turn.day <= :last order by 1, 2""")
                .setParameter("divisions", divisions.toArray(String[]::new))
                .setParameter("disease", disease)
                .setParameter("last", last)
                .getResultList();
        Map<String, List<LocalDate>> turns = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            turns.computeIfAbsent((String) columns[0], none -> new ArrayList<>())
                    .add(day(columns[1]));
        }
        return turns;
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
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
