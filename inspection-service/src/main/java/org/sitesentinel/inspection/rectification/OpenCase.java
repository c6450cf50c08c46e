package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.casepolicy.CasePolicies;
import org.sitesentinel.inspection.casepolicy.CasePolicy;
import org.sitesentinel.inspection.inspection.Inspection;
import org.sitesentinel.inspection.inspection.Inspections;
import org.sitesentinel.inspection.rectification.repeat.Repeats;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;

/** Opens a case from an inspection that found a site deficient. */
@ApplicationScoped
class OpenCase {
    private final Cases cases;
    private final Inspections inspections;
    private final CasePolicies policies;
    private final Repeats repeats;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    OpenCase(
            Cases cases,
            Inspections inspections,
            CasePolicies policies,
            Repeats repeats,
            AccessScope scope,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.inspections = inspections;
        this.policies = policies;
        this.repeats = repeats;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RectificationCase open(NewCase input, String openedBy) {
        Inspection inspection = inspections.find(input.inspectionId(), scope).orElseThrow(() -> UnknownReference.at(
                        "/inspectionId", "inspection")
                .exception());
        LocalDate day = input.openedOn() == null ? LocalDate.now(clock) : input.openedOn();
        CasePolicy policy = policies.inForce(inspection.place().district(), day);
        RectificationCase opened = RectificationCase.open(inspection, policy.interviewRequired(), day, clock.instant());
        opened.repeats(repeats.link(opened.id(), inspection.id(), policy.repeatMonths()));
        cases.add(opened);
        cases.remember(opened, CaseStep.OPENING, openedBy, opened.opening());
        outbox.publish(RectificationCaseState.OPENED, opened::state);
        return opened;
    }
}
