package org.sitesentinel.vaccination.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import org.sitesentinel.runtime.access.AccessScope;

/**
 * Which persons a caller may ask about: those who are or ever were on the roster of a site within its scope, and those
 * of whom a dose was told at a place within it.
 */
@ApplicationScoped
class VisiblePersons {
    private final EntityManager entityManager;

    VisiblePersons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean sees(String personRef, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "site_id");
        Query query = entityManager.createNativeQuery(
                "select exists (select 1 from roster_span where person_ref = :ref and " + visible.text() + ")"
                        + " or exists (select 1 from dose_record where person_ref = :ref and " + visible.text() + ")");
        visible.with(Map.of("ref", personRef)).forEach(query::setParameter);
        return (Boolean) query.getSingleResult();
    }
}
