package org.sitesentinel.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.rectification.repeat.RepeatView;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A case as it is shown. Dates of steps not taken yet are absent; a returned report counts as not taken.
 *
 * @param nextSteps what may come next today; empty once closed or withdrawn
 * @param overdue whether the deadline has passed, today, and the site owes a report
 * @param orderedOn when the first order was served
 * @param orders number of orders served
 * @param receivedOn when the order in force was received
 * @param remindOn when the site is reminded of the deadline
 * @param escalateOn when the case, if overdue, is escalated
 * @param repeatItems number of its items that had failed at the site before
 * @param repeats these items; absent in lists
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
        boolean overdue,
        LocalDate openedOn,
        @Nullable LocalDate interviewedOn,
        @Nullable LocalDate orderedOn,
        int orders,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate deadline,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate escalateOn,
        @Nullable LocalDate extendedOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate referredOn,
        @Nullable LocalDate withdrawnOn,
        int repeatItems,
        Instant recordedAt,
        @Nullable List<RepeatView> repeats,
        @Nullable List<StepView> history)
        implements Versioned {
    public CaseView {
        nextSteps = List.copyOf(nextSteps);
        repeats = repeats == null ? null : List.copyOf(repeats);
        history = history == null ? null : List.copyOf(history);
    }

    /** @param today the day that next steps and being overdue are told for */
    static CaseView of(
            RectificationCase shown,
            LocalDate today,
            @Nullable List<RepeatView> repeats,
            @Nullable List<StepView> history) {
        RectificationCaseState state = shown.state();
        Deadline deadline = shown.deadline();
        return new CaseView(
                shown.id(),
                state.version(),
                UUID.fromString(state.site().id()),
                state.site().type(),
                state.site().district(),
                shown.inspectionId(),
                state.status(),
                shown.nextSteps(today),
                shown.isOverdue(today),
                shown.openedOn(),
                state.interviewedOn(),
                state.orderedOn(),
                shown.orders(),
                state.receivedOn(),
                state.deadline(),
                deadline == null ? null : deadline.remindOn(),
                deadline == null ? null : deadline.escalateOn(),
                state.extendedOn(),
                state.reportedOn(),
                state.closedOn(),
                state.referredOn(),
                state.withdrawnOn(),
                shown.repeatItems(),
                state.recordedAt(),
                repeats,
                history);
    }
}
