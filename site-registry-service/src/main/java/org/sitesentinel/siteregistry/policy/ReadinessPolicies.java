package org.sitesentinel.siteregistry.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;

/**
 * All policies of readiness. Those of the whole country that come with the service have no end, so there is always one.
 */
@ApplicationScoped
public class ReadinessPolicies implements PanacheRepositoryBase<ReadinessPolicy, UUID> {
    /**
     * To go into a native statement after {@code site s}: the row of {@code readiness_policy} in force for each site on
     * the day {@code :on}, as {@code policy}, with the days since which a report is fresh. The policy of the longest
     * division; of several, the one that began last.
     */
    public static final String IN_FORCE = """
            cross join lateral (
                select required_supply_days, access_control_needed,
                    cast(:on as date) - access_control_stale_days as access_control_since,
                    cast(:on as date) - supply_reserve_stale_days as supply_reserve_since,
                    cast(:on as date) - isolation_rooms_stale_days as isolation_rooms_since,
                    cast(:on as date) - disinfection_stale_days as disinfection_since
                from readiness_policy
                where site_type = s.type and s.district like division_prefix || '%'
                    and valid_from <= :on and (valid_to is null or valid_to >= :on)
                order by length(division_prefix) desc, valid_from desc, id desc limit 1) policy
            """;

    /** What is asked of a type of site in a district on a day. */
    public ReadinessTerms inForce(SiteType type, String district, LocalDate on) {
        return current(type, district, on).terms();
    }

    ReadinessPolicy current(SiteType type, String district, LocalDate on) {
        return find("""
                        siteType = :type and :district like concat(divisionPrefix, '%')
                        and validFrom <= :on and (validTo is null or validTo >= :on)
                        order by length(divisionPrefix) desc, validFrom desc, id desc""", Map.of("type", type, "district", district, "on", on))
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("no policy of readiness comes with the service"));
    }

    /** Those of these sites that resume work only with access control, in one statement. */
    public Set<UUID> needingAccessControl(Collection<UUID> sites, LocalDate on) {
        if (sites.isEmpty()) {
            return Set.of();
        }
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select s.id from site s " + IN_FORCE
                                + "where s.id in (:sites) and policy.access_control_needed",
                        UUID.class)
                .setParameter("on", on)
                .setParameter("sites", sites)
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Adds the only policy of its type and division from its day on. */
    void add(ReadinessPolicy policy) {
        Unique.insert("readiness_policy_from", () -> persistAndFlush(policy), () -> twinOf(policy));
    }

    private ReadinessPolicyExists twinOf(ReadinessPolicy policy) {
        return new ReadinessPolicyExists(find(
                        "siteType = ?1 and division = ?2 and validFrom = ?3",
                        policy.siteType(),
                        policy.division(),
                        policy.validFrom())
                .singleResult()
                .id());
    }

    ReadinessPolicy require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound().exception());
    }

    /** In order of entry, at most one more than the limit. */
    List<ReadinessPolicy> list(Filter filter, Cursor cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find("id > :after" + filter.conditions() + " order by id", parameters)
                .range(0, limit)
                .list();
    }
}
