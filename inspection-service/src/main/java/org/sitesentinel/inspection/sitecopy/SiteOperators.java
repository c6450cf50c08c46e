package org.sitesentinel.inspection.sitecopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who runs sites. */
@ApplicationScoped
public class SiteOperators {
    private final EntityManager entityManager;

    SiteOperators(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Who runs a site, as far as anybody has said. */
    public Optional<UUID> of(UUID site) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select operator_id from site_standing where site_id = :site and operator_id is not null")
                .setParameter("site", site)
                .getResultList();
        return found.stream().map(id -> (UUID) id).findFirst();
    }

    /** Those of these operators who run a site. */
    public Set<UUID> known(Collection<UUID> ids) {
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
