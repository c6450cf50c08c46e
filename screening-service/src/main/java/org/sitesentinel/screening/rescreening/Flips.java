package org.sitesentinel.screening.rescreening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.AccessScope.Clause;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.screening.rescreening.RescreeningReport.FlipView;

/** Verdicts that became others. */
@ApplicationScoped
class Flips {
    private final EntityManager entityManager;

    Flips(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** At most one more than the limit, to tell whether there is a next page. */
    List<FlipView> of(UUID rescreening, Cursor cursor, int limit, AccessScope scope) {
        Clause visible = scope.on("r.district", "r.site_id");
        Query query = entityManager.createNativeQuery("""
                select f.returnee_id, r.site_id, f.version, f.verdict_before, f.verdict_after, f.reasons
                from rescreening_flip f join returnee r on r.id = f.returnee_id
                where f.rescreening_id = :id and f.returnee_id > :after and %s
                order by f.returnee_id limit :limit""".formatted(visible.text()));
        visible.with(Map.of("id", rescreening, "after", cursor.after(), "limit", limit + 1))
                .forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static FlipView view(Object[] row) {
        String reasons = (String) row[5];
        return new FlipView(
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).longValue(),
                Verdict.valueOf((String) row[3]),
                Verdict.valueOf((String) row[4]),
                reasons.isEmpty() ? List.of() : List.of(reasons.split(",")));
    }
}
