package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** The sites that draws looked at, as they were then. */
@ApplicationScoped
class Candidates {
    private static final int BATCH = 500;

    private final EntityManager entityManager;

    Candidates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Freezes them; they can never be changed. */
    void freeze(List<Candidate> all) {
        entityManager.unwrap(Session.class).setJdbcBatchSize(BATCH);
        all.forEach(entityManager::persist);
        entityManager.flush();
    }

    /** All of a draw, by site. */
    List<Candidate> of(UUID draw) {
        return entityManager
                .createQuery("from Candidate where drawId = :draw order by siteId", Candidate.class)
                .setParameter("draw", draw)
                .getResultList();
    }

    /** By site. */
    Page<CandidateView> page(UUID draw, @Nullable Boolean drawn, @Nullable String cursor, int limit) {
        Filter filter = new Filter().and("drawn = :drawn", "drawn", drawn);
        TypedQuery<Candidate> query = entityManager.createQuery(
                "from Candidate where drawId = :draw and siteId > :after" + filter.conditions() + " order by siteId",
                Candidate.class);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("draw", draw);
        parameters.put("after", Cursor.of(cursor).after());
        parameters.forEach(query::setParameter);
        return Page.of(
                query.setMaxResults(limit + 1).getResultList(),
                limit,
                Candidate::view,
                candidate -> new Cursor(candidate.siteId()));
    }

    /** What came of each quota that had candidates. */
    List<QuotaResult> results(UUID draw) {
        return entityManager
                .createQuery("""
                        select new org.sitesentinel.inspection.draw.QuotaResult(
                            quota, count(*) filter (where excluded is null), count(*) filter (where excluded is not null),
                            count(*) filter (where drawn))
                        from Candidate where drawId = :draw group by quota order by quota""", QuotaResult.class)
                .setParameter("draw", draw)
                .getResultList();
    }
}
