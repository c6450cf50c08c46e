package org.sitesentinel.runtime.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;

/** The sites this service has heard of. */
@ApplicationScoped
public class KnownSites {
    private final EntityManager entityManager;

    KnownSites(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The place of a site that a request refers to.
     *
     * @param pointer where the request names the site
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code unknown-reference} when it is not known here,
     *     not known yet, or outside the caller's scope
     */
    public Place require(UUID id, AccessScope scope, String pointer) {
        AccessScope.Clause visible = scope.on("district", "id");
        Query query = entityManager.createNativeQuery(
                "select type, district, management_kind, id from known_site where id = :id and " + visible.text());
        visible.with(Map.of("id", id)).forEach(query::setParameter);
        List<?> found = query.getResultList();
        if (found.isEmpty()) {
            throw UnknownReference.at(pointer, "site").exception();
        }
        return place((Object[]) found.get(0));
    }

    /** The places of those of these sites that are known here and within the scope, by id; one look-up for all. */
    public Map<UUID, Place> places(Collection<UUID> ids, AccessScope scope) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        AccessScope.Clause visible = scope.on("district", "id");
        Query query = entityManager.createNativeQuery(
                "select type, district, management_kind, id from known_site where id in (:ids) and " + visible.text());
        visible.with(Map.of("ids", ids)).forEach(query::setParameter);
        Map<UUID, Place> places = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] site = (Object[]) row;
            places.put((UUID) site[3], place(site));
        }
        return places;
    }

    private static Place place(Object[] site) {
        return new Place(
                (UUID) site[3],
                SiteType.valueOf((String) site[0]),
                (String) site[1],
                site[2] == null ? null : ManagementKind.valueOf((String) site[2]));
    }
}
