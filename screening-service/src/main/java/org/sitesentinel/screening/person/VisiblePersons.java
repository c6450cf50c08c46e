package org.sitesentinel.screening.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import org.sitesentinel.runtime.access.AccessScope;

/** Which persons a caller may ask about: those who were at, or were declared or tested at, a place within its scope. */
@ApplicationScoped
public class VisiblePersons {
    private final EntityManager entityManager;

    VisiblePersons(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public boolean sees(String personRef, AccessScope scope) {
        AccessScope.Claims claims = scope.claims();
        if (claims.districts() == null && claims.sites() == null && !claims.siteOperator()) {
            return true;
        }
        AccessScope.Clause visible = scope.on("district", "site_id");
        Query query =
                entityManager.createNativeQuery("select exists (select 1 from personnel_span where person_ref = :ref"
                        + " and " + visible.text() + ") or exists (select 1 from returnee where person_ref = :ref and "
                        + visible.text() + ") or exists (select 1 from test_result where person_ref = :ref and "
                        + visible.text()
                        + ")");
        visible.with(Map.of("ref", personRef)).forEach(query::setParameter);
        return (Boolean) query.getSingleResult();
    }
}
