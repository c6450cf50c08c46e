package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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

    /** Adds the only case of its inspection. */
    void add(RectificationCase opened, String openedBy) {
        Unique.insert("rectification_case_inspection", () -> persistAndFlush(opened), () -> twinOf(opened));
        remember(
                opened,
                CaseStep.OPENING,
                openedBy,
                Map.of("inspectionId", opened.inspectionId().toString()));
    }

    /** Keeps the step that a case has just taken. */
    void remember(RectificationCase advanced, CaseStep step, String takenBy, Map<String, Object> details) {
        flush();
        getEntityManager().persist(new StepTaken(advanced, step, takenBy, details));
    }

    private CaseExists twinOf(RectificationCase opened) {
        RectificationCase twin = find("inspectionId", opened.inspectionId()).singleResult();
        return new CaseExists(twin.id(), twin.version());
    }

    /** Oldest first. */
    List<StepTaken> history(RectificationCase ofCase) {
        return getEntityManager()
                .createQuery("from StepTaken where caseId = :id order by version", StepTaken.class)
                .setParameter("id", ofCase.id())
                .getResultList();
    }
}
