package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.siteregistry.readiness.FacetStatus;

/** The copy of the returnees that screening has judged, kept by {@link ReturneeEvents}. */
@ApplicationScoped
class ScreenedReturnees {
    /** Stands for the verdict of who was declared by mistake. */
    static final String WITHDRAWN = "WITHDRAWN";

    private final EntityManager entityManager;

    ScreenedReturnees(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Of each site, whether all its returnees are cleared. A site without returnees has none to screen, but only a
     * service that has heard of returnees at all can say so.
     */
    Map<UUID, ConditionState> of(List<UUID> sites) {
        Map<UUID, ConditionState> found = new HashMap<>();
        if (sites.isEmpty()) {
            return found;
        }
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select s.id, count(r.id), count(r.id) filter (where r.verdict = 'CLEARED'),
                            exists (select 1 from screened_returnee)
                        from site s left join screened_returnee r on r.site_id = s.id and r.verdict <> :withdrawn
                        where s.id in (:sites) group by s.id""", Object[].class)
                .setParameter("sites", sites)
                .setParameter("withdrawn", WITHDRAWN)
                .getResultList();
        for (Object[] row : rows) {
            int returnees = ((Number) row[1]).intValue();
            int cleared = ((Number) row[2]).intValue();
            FacetStatus status = !((Boolean) row[3])
                    ? FacetStatus.UNKNOWN
                    : returnees == cleared ? FacetStatus.MET : FacetStatus.UNMET;
            found.put(
                    (UUID) row[0],
                    new ConditionState(
                            Condition.RETURNEES_SCREENED,
                            status,
                            null,
                            Map.of("returnees", returnees, "cleared", cleared)));
        }
        return found;
    }
}
