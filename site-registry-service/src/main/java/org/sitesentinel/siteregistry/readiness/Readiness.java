package org.sitesentinel.siteregistry.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.siteregistry.policy.ReadinessPolicies;

/** How ready sites are: all facets of all sites asked for in one statement. */
@ApplicationScoped
public class Readiness {
    /**
     * One row a site, its facets as JSON. The page is cut by the primary key of {@code site}, and each facet is one
     * look-up by site, so the cost is that of a page. The policy in force is sought among the few there are.
     */
    private static final String FACETS = """
            select s.id, s.name, s.type, s.district,
                cast(jsonb_agg(jsonb_build_object('facet', f.facet, 'status', f.status, 'asOf', f.as_of,
                    'figures', coalesce(f.figures, '{}')) order by f.position) as text)
            from site s
            """ + ReadinessPolicies.IN_FORCE + """
                left join access_control a on a.site_id = s.id
                left join supply_reserve r on r.site_id = s.id
                left join posted_codes p on p.site_id = s.id
                left join isolation_rooms i on i.site_id = s.id
                left join last_disinfection d on d.site_id = s.id
                cross join lateral (values
                    (1, 'ACCESS_CONTROL', a.changed_on,
                        case when a.changed_on is null or a.changed_on < policy.access_control_since then 'UNKNOWN'
                            when a.status = 'INSTALLED' then 'MET' else 'UNMET' end,
                        case when a.changed_on is not null then jsonb_build_object('status', a.status) end),
                    (2, 'SUPPLY_RESERVE', r.reported_on,
                        case when r.reported_on is null or r.reported_on < policy.supply_reserve_since then 'UNKNOWN'
                            when r.days_of_cover >= policy.required_supply_days then 'MET' else 'UNMET' end,
                        case when r.reported_on is not null then jsonb_build_object(
                            'daysOfCover', r.days_of_cover, 'requiredDays', policy.required_supply_days) end),
                    (3, 'VENUE_CODES', p.business_date,
                        case when p.buildings > 0 and p.posted = p.buildings then 'MET' else 'UNMET' end,
                        jsonb_build_object('buildings', p.buildings, 'posted', p.posted)),
                    (4, 'ISOLATION_ROOMS', i.reported_on,
                        case when i.reported_on is null or i.reported_on < policy.isolation_rooms_since then 'UNKNOWN'
                            when i.capacity > i.in_use then 'MET' else 'UNMET' end,
                        case when i.reported_on is not null then jsonb_build_object(
                            'capacity', i.capacity, 'inUse', i.in_use, 'free', i.capacity - i.in_use) end),
                    (5, 'DISINFECTION', d.done_on,
                        case when d.done_on is null or d.done_on < policy.disinfection_since then 'UNKNOWN' else 'MET' end,
                        cast(null as jsonb))
                ) f (position, facet, as_of, status, figures)
            where\s""";

    private static final TypeReference<List<FacetView>> FACET_LIST = new TypeReference<>() {};

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    Readiness(EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /** Of these sites, each with all facets as they stand for that day, whatever the caller's scope. */
    public Map<UUID, List<FacetView>> of(Collection<UUID> sites, LocalDate on) {
        Map<UUID, List<FacetView>> found = new HashMap<>();
        if (!sites.isEmpty()) {
            read("s.id in (:sites) group by s.id", Map.of("sites", sites), sites.size(), on)
                    .forEach(view -> found.put(view.siteId(), view.facets()));
        }
        return found;
    }

    /** Of one site, if the caller may see it. */
    Optional<ReadinessView> one(UUID site, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        return read(
                        "s.id = :site and " + visible.text() + " group by s.id",
                        visible.with(Map.of("site", site)),
                        1,
                        LocalDate.now(clock))
                .stream()
                .findFirst();
    }

    /**
     * In order of the sites' entry, closed ones left out; at most one more than the limit. A filter on {@code f} leaves
     * out facets, and sites of which none remain.
     */
    List<ReadinessView> list(Filter filter, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("s.district", "s.id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return read(
                "s.id > :after and s.status <> 'CLOSED'" + filter.conditions() + " and " + visible.text()
                        + " group by s.id order by s.id",
                visible.with(parameters),
                limit + 1,
                LocalDate.now(clock));
    }

    private List<ReadinessView> read(String condition, Map<String, Object> parameters, int limit, LocalDate on) {
        Query query = entityManager
                .createNativeQuery(FACETS + condition)
                .setMaxResults(limit)
                .setParameter("on", on);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> view((Object[]) row, on)).toList();
    }

    private ReadinessView view(Object[] row, LocalDate on) {
        try {
            return new ReadinessView(
                    (UUID) row[0],
                    (String) row[1],
                    SiteType.valueOf((String) row[2]),
                    (String) row[3],
                    on,
                    json.readValue((String) row[4], FACET_LIST));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the statement writes facets as they are read", impossible);
        }
    }
}
