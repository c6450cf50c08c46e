package org.sitesentinel.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A case as it is shown. Dates of steps not taken yet are absent; a returned report counts as not taken.
 *
 * @param nextSteps what may come next; empty once closed
 * @param history every step taken, oldest first; absent in lists
 */
public record CaseView(
        UUID id,
        long version,
        UUID siteId,
        SiteType siteType,
        String district,
        UUID inspectionId,
        CaseStatus status,
        List<CaseStep> nextSteps,
        LocalDate openedOn,
        @Nullable LocalDate interviewedOn,
        @Nullable LocalDate orderedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate closedOn,
        Instant recordedAt,
        @Nullable List<StepView> history)
        implements Versioned {
    public CaseView {
        nextSteps = List.copyOf(nextSteps);
        history = history == null ? null : List.copyOf(history);
    }

    static CaseView of(RectificationCase shown, List<StepTaken> history) {
        return view(shown, history.stream().map(StepTaken::view).toList());
    }

    static CaseView withoutHistory(RectificationCase shown) {
        return view(shown, null);
    }

    private static CaseView view(RectificationCase shown, @Nullable List<StepView> history) {
        RectificationCaseState state = shown.state();
        return new CaseView(
                shown.id(),
                state.version(),
                UUID.fromString(state.site().id()),
                state.site().type(),
                state.site().district(),
                shown.inspectionId(),
                state.status(),
                shown.nextSteps(),
                shown.openedOn(),
                state.interviewedOn(),
                state.orderedOn(),
                state.deadline(),
                state.reportedOn(),
                state.closedOn(),
                state.recordedAt(),
                history);
    }
}
