package org.sitesentinel.screening.riskarea;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.riskarea.RiskAreaProblem.RiskAreaListed;

/** All risk areas, past and present. */
@ApplicationScoped
public class RiskAreas implements PanacheRepositoryBase<RiskArea, UUID> {

    /**
     * Every area of medium or high risk in the counties of these divisions, or around them, whose level held within a
     * period. One look-up by index, for as many arrivals as there are.
     */
    public RiskZones around(Collection<String> divisions, LocalDate first, LocalDate last) {
        Set<String> counties = RiskZones.counties(divisions);
        return new RiskZones(
                find("""
                        county in (:counties) and level <> :low
                        and firstDay <= :last and (lastDay is null or lastDay >= :first) order by id""", Map.of("counties", counties, "low", RiskLevel.LOW, "first", first, "last", last)).stream()
                        .map(RiskArea::zone)
                        .toList());
    }

    /** Adds the only listing of its division and level from its day on. */
    void add(RiskArea area) {
        Unique.insert("risk_area_division_level_from", () -> persistAndFlush(area), () -> twinOf(area));
    }

    /** Writes what was corrected; still the only listing of its division and level from its day on. */
    void update(RiskArea area) {
        Unique.insert("risk_area_division_level_from", this::flush, () -> twinOf(area));
    }

    private RiskAreaListed twinOf(RiskArea area) {
        RiskArea twin = find(
                        "division = ?1 and level = ?2 and firstDay = ?3",
                        area.division(),
                        area.level(),
                        area.firstDay())
                .singleResult();
        return new RiskAreaListed(twin.id(), twin.version());
    }

    /**
     * All that are listed under exactly these divisions, and kept from changes by others until the transaction ends.
     */
    List<RiskArea> in(Collection<String> divisions) {
        return find("division in ?1 order by id", divisions)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    RiskArea require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound().exception());
    }

    /** In order of entry: at most one more than the limit, to tell whether there is a next page. */
    List<RiskArea> list(Filter filter, Cursor cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find("id > :after" + filter.conditions() + " order by id", parameters)
                .range(0, limit)
                .list();
    }
}
