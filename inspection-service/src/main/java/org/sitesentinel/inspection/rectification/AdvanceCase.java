package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.order.NewOrder;
import org.sitesentinel.inspection.order.Orders;
import org.sitesentinel.inspection.order.ServedOrder;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes a case one step on: the step, its record and its event are one. */
@ApplicationScoped
@Transactional
class AdvanceCase {
    private final Cases cases;
    private final Orders orders;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    AdvanceCase(Cases cases, Orders orders, AccessScope scope, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.orders = orders;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    RectificationCase interview(UUID id, ExpectedVersion expected, Interview input, String by) {
        RectificationCase advanced = current(id, expected);
        advanced.interview(dayOf(input.heldOn()), clock.instant());
        return keep(advanced, CaseStep.INTERVIEW, by, input.details(), RectificationCaseState.INTERVIEWED);
    }

    /** The number is drawn last: whatever is refused has drawn none. */
    RectificationCase order(UUID id, ExpectedVersion expected, NewOrder input, String by) {
        RectificationCase advanced = current(id, expected);
        LocalDate day = dayOf(input.servedOn());
        List<Violation> broken = input.brokenLaws(day);
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken).exception();
        }
        advanced.order(day, input.deadline(), clock.instant());
        ServedOrder order = orders.serve(id, day, input, advanced.recordedAt());
        return keep(
                advanced,
                CaseStep.ORDER,
                by,
                Map.of(
                        "documentNumber",
                        order.documentNumber(),
                        "deadline",
                        order.deadline().toString()),
                RectificationCaseState.ORDERED);
    }

    RectificationCase report(UUID id, ExpectedVersion expected, Report input, String by) {
        RectificationCase advanced = current(id, expected);
        advanced.report(dayOf(input.reportedOn()), clock.instant());
        return keep(advanced, CaseStep.REPORT, by, input.details(), RectificationCaseState.REPORTED);
    }

    RectificationCase reinspect(UUID id, ExpectedVersion expected, Reinspection input, String by) {
        RectificationCase advanced = current(id, expected);
        LocalDate day = dayOf(input.inspectedOn());
        if (input.passed()) {
            advanced.close(day, clock.instant());
        } else {
            advanced.giveBack(day, clock.instant());
        }
        EventType<RectificationCaseState> type =
                input.passed() ? RectificationCaseState.CLOSED : RectificationCaseState.RETURNED;
        return keep(advanced, CaseStep.REINSPECTION, by, input.details(), type);
    }

    private RectificationCase current(UUID id, ExpectedVersion expected) {
        RectificationCase found = cases.require(id, scope);
        expected.requireCurrent(found.version());
        return found;
    }

    private LocalDate dayOf(@Nullable LocalDate given) {
        return given == null ? LocalDate.now(clock) : given;
    }

    private RectificationCase keep(
            RectificationCase advanced,
            CaseStep step,
            String by,
            Map<String, Object> details,
            EventType<RectificationCaseState> type) {
        cases.remember(advanced, step, by, details);
        outbox.publish(type, advanced::state);
        return advanced;
    }
}
