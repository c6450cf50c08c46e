package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.calendar.HolidayCalendars;
import org.sitesentinel.inspection.calendar.WorkingDays;
import org.sitesentinel.inspection.casepolicy.CasePolicies;
import org.sitesentinel.inspection.casepolicy.CasePolicy;
import org.sitesentinel.inspection.order.NewOrder;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Reckons deadlines in working days, by the calendar and the policy of the day on which they are set. */
@ApplicationScoped
class SetDeadline {
    private final HolidayCalendars calendars;
    private final CasePolicies policies;

    SetDeadline(HolidayCalendars calendars, CasePolicies policies) {
        this.calendars = calendars;
        this.policies = policies;
    }

    /**
     * Of an order.
     *
     * @param usualDays working days where the order says nothing; absent where the inspection followed no checklist
     */
    Deadline of(String district, LocalDate servedOn, NewOrder input, @Nullable Integer usualDays) {
        Integer days = input.workingDays() == null ? usualDays : input.workingDays();
        if (input.deadline() == null && days == null) {
            throw new InvalidRequest(List.of(Violation.of("/deadline", "required"))).exception();
        }
        LocalDate day = input.deadline() != null ? input.deadline() : after(servedOn, days == null ? 1 : days);
        return with(policies.inForce(district, servedOn), servedOn, day);
    }

    /** Of an extension: later than the deadline that stands, and no further from it than the policy allows. */
    Deadline extended(String district, LocalDate today, LocalDate standing, Extension input) {
        CasePolicy policy = policies.inForce(district, today);
        LocalDate latest = after(standing, policy.extensionDays());
        LocalDate day = input.deadline() != null
                ? input.deadline()
                : after(standing, input.workingDays() == null ? 1 : input.workingDays());
        if (!day.isAfter(standing) || day.isAfter(latest)) {
            String pointer = input.deadline() != null ? "/deadline" : "/workingDays";
            Violation wrong = new Violation(pointer, "extension-range", Map.of("after", standing, "latest", latest));
            throw new InvalidRequest(List.of(wrong)).exception();
        }
        return with(policy, today, day);
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return calendars.around(day).after(day, workingDays);
    }

    /** Nobody is reminded before the deadline was set. */
    private Deadline with(CasePolicy policy, LocalDate setOn, LocalDate day) {
        WorkingDays days = calendars.around(day);
        LocalDate remindOn = days.before(day, policy.reminderDays());
        return new Deadline(day, remindOn.isBefore(setOn) ? setOn : remindOn, days.after(day, policy.escalationDays()));
    }
}
