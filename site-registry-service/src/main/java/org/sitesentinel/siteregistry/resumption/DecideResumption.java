package org.sitesentinel.siteregistry.resumption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Decides an application by the conditions as they stand for the day of the decision, or ends it. */
@ApplicationScoped
class DecideResumption {
    private final Resumptions resumptions;
    private final Conditions conditions;
    private final TellResumption tell;
    private final AccessScope scope;
    private final Clock clock;

    DecideResumption(
            Resumptions resumptions, Conditions conditions, TellResumption tell, AccessScope scope, Clock clock) {
        this.resumptions = resumptions;
        this.conditions = conditions;
        this.tell = tell;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ResumptionView decide(UUID id, ExpectedVersion expected, Decision decision, String by) {
        ResumptionApplication application = current(id, expected);
        LocalDate day = dayOr(decision.decidedOn());
        List<ConditionState> stand = conditions.of(application.site(), day);
        if (decision.outcome() == Decision.Outcome.APPROVED) {
            application.approve(decision, stand, day, by, clock.instant());
            tell.approved(application, day, by);
            return application.view(stand);
        }
        application.reject(decision, stand, day, by, clock.instant());
        tell.tell(ResumptionState.REJECTED, application);
        return application.view(null);
    }

    @Transactional
    ResumptionView withdraw(UUID id, ExpectedVersion expected, Withdrawal input, String by) {
        ResumptionApplication application = current(id, expected);
        application.withdraw(input.reason(), dayOr(input.withdrawnOn()), by, clock.instant());
        tell.tell(ResumptionState.WITHDRAWN, application);
        return application.view(null);
    }

    @Transactional
    ResumptionView suspend(UUID id, ExpectedVersion expected, Suspension input, String by) {
        ResumptionApplication application = current(id, expected);
        LocalDate day = dayOr(input.suspendedOn());
        application.suspend(input.reason(), day, by, clock.instant());
        tell.suspended(application, day, input.reason(), by);
        return application.view(null);
    }

    private ResumptionApplication current(UUID id, ExpectedVersion expected) {
        ResumptionApplication application = resumptions.require(id, scope);
        expected.requireCurrent(application.version());
        return application;
    }

    private LocalDate dayOr(@Nullable LocalDate told) {
        return told == null ? LocalDate.now(clock) : told;
    }
}
