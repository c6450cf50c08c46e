package org.sitesentinel.siteregistry.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.siteregistry.site.SiteProblem.BuildingExists;

/** All buildings. */
@ApplicationScoped
public class Buildings implements PanacheRepositoryBase<Building, UUID> {

    /** Adds the only building of that name at its site. */
    void add(Building building) {
        Unique.insert(
                "building_site_name",
                () -> persistAndFlush(building),
                () -> new BuildingExists(building.site().id()));
    }

    /** The building, or a {@code not-found} problem; what lies outside the scope is not found. */
    public Building require(UUID id, AccessScope scope) {
        AccessScope.Clause visible = scope.on("b.site.district", "b.site.id");
        return find(
                        "from Building b join fetch b.site where b.id = :id and " + visible.text(),
                        visible.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> new NotFound().exception());
    }

    /** The names of these sites' buildings, in order of entry. */
    Map<UUID, List<String>> names(Collection<UUID> sites) {
        return getEntityManager()
                .createQuery(
                        "select b.site.id, b.name from Building b where b.site.id in (:sites) order by b.id",
                        Object[].class)
                .setParameter("sites", sites)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    List<Building> of(Site site) {
        return list("site = ?1 order by id", site);
    }
}
