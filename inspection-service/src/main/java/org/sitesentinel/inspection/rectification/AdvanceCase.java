package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes a case one step on, but for the steps about orders. */
@ApplicationScoped
@Transactional
class AdvanceCase {
    private final TakeStep steps;
    private final RecordOfInterview records;

    AdvanceCase(TakeStep steps, RecordOfInterview records) {
        this.steps = steps;
        this.records = records;
    }

    RectificationCase interview(UUID id, ExpectedVersion expected, Interview input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = steps.dayOf(input.heldOn());
        advanced.interview(day, steps.now());
        records.keep(advanced, day, input);
        return steps.keep(advanced, CaseStep.INTERVIEW, by, input.details(), RectificationCaseState.INTERVIEWED);
    }

    RectificationCase sign(UUID id, ExpectedVersion expected, Signing input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = steps.dayOf(input.signedOn());
        advanced.signInterview(day, steps.now());
        steps.requireFile(advanced, input.scan(), "/scan");
        return steps.keep(advanced, CaseStep.SIGNING, by, input.details(day), RectificationCaseState.SIGNED);
    }

    RectificationCase report(UUID id, ExpectedVersion expected, Report input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        advanced.report(steps.dayOf(input.reportedOn()), steps.now());
        steps.requireFiles(advanced, input.files(), "/evidence");
        return steps.keep(advanced, CaseStep.REPORT, by, input.details(), RectificationCaseState.REPORTED);
    }

    RectificationCase giveReportBack(UUID id, ExpectedVersion expected, Returning input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        advanced.giveReportBack(steps.dayOf(input.returnedOn()), steps.now());
        return steps.keep(advanced, CaseStep.RETURN, by, input.details(), RectificationCaseState.RETURNED);
    }

    RectificationCase reinspect(UUID id, ExpectedVersion expected, Reinspection input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = steps.dayOf(input.inspectedOn());
        if (input.passed()) {
            advanced.close(day, steps.now());
        } else {
            advanced.giveBack(day, steps.now());
        }
        steps.requireFiles(advanced, input.files(), "/evidence");
        return steps.keep(
                advanced,
                CaseStep.REINSPECTION,
                by,
                input.details(),
                input.passed() ? RectificationCaseState.CLOSED : RectificationCaseState.RETURNED);
    }

    RectificationCase refer(UUID id, ExpectedVersion expected, Referral input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        advanced.refer(steps.dayOf(input.referredOn()), steps.now());
        return steps.keep(advanced, CaseStep.REFERRAL, by, input.details(), RectificationCaseState.REFERRED);
    }

    RectificationCase withdraw(UUID id, ExpectedVersion expected, Withdrawal input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        advanced.withdraw(steps.dayOf(input.withdrawnOn()), steps.now());
        return steps.keep(advanced, CaseStep.WITHDRAWAL, by, input.details(), RectificationCaseState.WITHDRAWN);
    }
}
