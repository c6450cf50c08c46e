package org.sitesentinel.inspection.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;

/** Reads what is known of sites. */
@ApplicationScoped
public class KnownFacts {
    /** Each part is looked up by site in an index, so that the cost is that of the sites asked for. */
    private static final String FIND = """
            select k.id, k.type, k.district, k.management_kind, k.name, s.status, s.operator_id,
                cast(i.last_on as text), cast(c.deadline as text),
                cast(v.day as text), v.headcount, v.primary_complete, v.booster,
                cast(t.day as text), t.due, t.tested, t.overdue,
                b.buildings, b.with_code, b.posted,
                cast(r.supplies_on as text), r.days_of_cover, r.required_days,
                cast(r.access_on as text), r.access_control, r.blocker,
                cast(r.rooms_on as text), r.rooms, r.rooms_free, cast(r.disinfected_on as text)
            from known_site k
            left join site_standing s on s.site_id = k.id
            cross join lateral (
                select max(inspected_on) as last_on from inspection
                where site_id = k.id and inspected_on <= cast(:day as date)) i
            cross join lateral (
                select min(deadline) as deadline from rectification_case
                where site_id = k.id and status not in ('CLOSED', 'WITHDRAWN')) c
            cross join lateral (
                select min(day) as day, sum(headcount) as headcount, sum(primary_complete) as primary_complete,
                    sum(booster) as booster
                from site_vaccination where site_id = k.id) v
            cross join lateral (
                select min(day) as day, sum(due) as due, sum(tested) as tested, sum(overdue) as overdue
                from site_testing where site_id = k.id) t
            cross join lateral (
                select count(*) as buildings, count(m.status) as with_code,
                    count(*) filter (where m.status = 'POSTED') as posted
                from site_building o
                left join lateral (
                    select max(status) as status from building_code
                    where building_id = o.building_id and status <> 'REVOKED') m on true
                where o.site_id = k.id) b
            cross join lateral (
                select max(days_of_cover) as days_of_cover, max(required_days) as required_days,
                    max(day) filter (where days_of_cover is not null) as supplies_on,
                    max(access_control) as access_control, max(blocker) as blocker,
                    max(day) filter (where access_control is not null) as access_on,
                    max(rooms) as rooms, max(rooms_free) as rooms_free,
                    max(day) filter (where rooms is not null) as rooms_on, max(disinfected_on) as disinfected_on
                from site_readiness where site_id = k.id) r
            where %s
            order by k.id""";

    /** True of sites that can be inspected: where work is stopped nobody is to be found. */
    public static final String OPEN = "s.status not in ('SUSPENDED', 'CLOSED')";

    private final EntityManager entityManager;

    KnownFacts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Of one site within the scope. */
    Optional<SiteFacts> of(UUID site, LocalDate day, AccessScope scope) {
        return find("true", new Filter().and("k.id = :site", "site", site), day, scope).stream()
                .findFirst();
    }

    /**
     * Of all open sites within the scope, by id.
     *
     * @param filter over the copy of the register, {@code k}
     */
    public List<SiteFacts> ofOpenSites(Filter filter, LocalDate day, AccessScope scope) {
        return find(OPEN, filter, day, scope);
    }

    private List<SiteFacts> find(String condition, Filter filter, LocalDate day, AccessScope scope) {
        AccessScope.Clause visible = scope.on("k.district", "k.id");
        Query query = entityManager.createNativeQuery(
                FIND.formatted(condition + filter.conditions() + " and " + visible.text()));
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("day", day);
        visible.with(parameters).forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> new FactsRow((Object[]) row).facts()).toList();
    }

    /** The buildings of a site without a posted code, by name. */
    List<CodelessBuilding> codeless(UUID site) {
        List<?> rows =
                entityManager.createNativeQuery("""
                        select o.name, exists (
                            select 1 from building_code where building_id = o.building_id and status = 'ISSUED')
                        from site_building o
                        where o.site_id = :site and not exists (
                            select 1 from building_code where building_id = o.building_id and status = 'POSTED')
                        order by o.name, o.building_id""").setParameter("site", site).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CodelessBuilding((String) row[0], (Boolean) row[1]))
                .toList();
    }
}
