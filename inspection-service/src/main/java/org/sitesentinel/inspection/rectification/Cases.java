package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.rectification.CaseProblem.CaseExists;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;

/** All cases, each with the steps it has taken. */
@ApplicationScoped
class Cases implements ScopedRepository<RectificationCase> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only case of its inspection, but for those that were withdrawn. */
    void add(RectificationCase opened) {
        Unique.insert("rectification_case_inspection", () -> persistAndFlush(opened), () -> twinOf(opened));
    }

    /** Keeps the step that a case has just taken. */
    void remember(RectificationCase advanced, CaseStep step, String takenBy, Map<String, Object> details) {
        flush();
        getEntityManager().persist(new StepTaken(advanced, step, takenBy, details));
    }

    private CaseExists twinOf(RectificationCase opened) {
        RectificationCase twin = find("inspectionId = ?1 and status <> 'WITHDRAWN'", opened.inspectionId())
                .singleResult();
        return new CaseExists(twin.id(), twin.version());
    }

    /** Oldest first. */
    List<StepTaken> history(RectificationCase ofCase) {
        return getEntityManager()
                .createQuery("from StepTaken where caseId = :id order by version", StepTaken.class)
                .setParameter("id", ofCase.id())
                .getResultList();
    }

    /** The last time that a case took a step. */
    Optional<StepTaken> last(UUID id, CaseStep step) {
        return getEntityManager()
                .createQuery(
                        "from StepTaken where caseId = :id and step = :step order by version desc", StepTaken.class)
                .setParameter("id", id)
                .setParameter("step", step)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What documents say of the inspection that a case came from.
     *
     * @param usualDays the fewest working days that its checklist has for the items that failed; absent without one
     */
    record Circumstances(
            String siteName,
            LocalDate inspectedOn,
            @Nullable Integer usualDays) {}

    Circumstances circumstances(RectificationCase ofCase) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select coalesce(s.name, '/'), i.inspected_on, (
                            select min(f.deadline_days) from inspection_finding f where f.inspection_id = i.id)
                        from inspection i left join known_site s on s.id = i.site_id where i.id = :inspection""")
                .setParameter("inspection", ofCase.inspectionId())
                .getSingleResult();
        return new Circumstances((String) row[0], (LocalDate) row[1], (Integer) row[2]);
    }
}
