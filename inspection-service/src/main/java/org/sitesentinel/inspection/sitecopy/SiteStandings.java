package org.sitesentinel.inspection.sitecopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether sites are open, and who runs them. */
@ApplicationScoped
public class SiteStandings {
    private final EntityManager entityManager;

    SiteStandings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether a site was closed at the end of that day. */
    public boolean isClosed(UUID site, LocalDate day) {
        return !entityManager
                .createNativeQuery("select 1 from site_standing where site_id = :site and closed_on <= :day")
                .setParameter("site", site)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }

    /** Who runs a site, as far as anybody has said. */
    public Optional<UUID> operatorOf(UUID site) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select operator_id from site_standing where site_id = :site and operator_id is not null")
                .setParameter("site", site)
                .getResultList();
        return found.stream().map(id -> (UUID) id).findFirst();
    }

    /** Those of these operators who run a site. */
    public Set<UUID> knownOperators(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<UUID> known = new HashSet<>();
        entityManager
                .createNativeQuery("select distinct operator_id from site_standing where operator_id in (:ids)")
                .setParameter("ids", ids)
                .getResultList()
                .forEach(id -> known.add((UUID) id));
        return known;
    }
}
