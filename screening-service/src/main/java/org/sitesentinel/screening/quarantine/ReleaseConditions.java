package org.sitesentinel.screening.quarantine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.quarantine.QuarantineEntry.Step;

/**
 * On what somebody is released: the days are served, each scheduled test is negative, and so is the last one. A test
 * that was missed can be made up for: each negative test counts for the earliest scheduled one that is still open.
 */
final class ReleaseConditions {
    private final LocalDate endsOn;
    private final List<LocalDate> scheduled;
    private final List<QuarantineEntry> tests;

    ReleaseConditions(LocalDate endsOn, List<LocalDate> scheduled, List<QuarantineEntry> entries) {
        this.endsOn = endsOn;
        this.scheduled = List.copyOf(scheduled);
        this.tests = entries.stream()
                .filter(entry -> entry.step() == Step.TESTED)
                .sorted(Comparator.comparing(QuarantineEntry::day).thenComparing(QuarantineEntry::version))
                .toList();
    }

    /**
     * A test to be taken.
     *
     * @param met whether a negative test counts for it
     */
    record ScheduledTest(LocalDate on, boolean met) {}

    List<ScheduledTest> scheduledTests() {
        int met = 0;
        for (QuarantineEntry test : tests) {
            if (test.result() == TestResult.NEGATIVE
                    && met < scheduled.size()
                    && !test.day().isBefore(scheduled.get(met))) {
                met++;
            }
        }
        List<ScheduledTest> told = new ArrayList<>();
        for (LocalDate day : scheduled) {
            told.add(new ScheduledTest(day, told.size() < met));
        }
        return told;
    }

    /** Every condition that is not met on a day. */
    List<Violation> unmetOn(LocalDate day) {
        List<Violation> unmet = new ArrayList<>();
        if (day.isBefore(endsOn)) {
            unmet.add(new Violation("", "days-not-served", Map.of("until", endsOn.toString())));
        }
        scheduledTests().stream()
                .filter(test -> !test.met())
                .map(test -> new Violation(
                        "", "scheduled-test-open", Map.of("on", test.on().toString())))
                .forEach(unmet::add);
        if (!tests.isEmpty() && tests.get(tests.size() - 1).result() != TestResult.NEGATIVE) {
            unmet.add(Violation.of("", "last-test-not-negative"));
        }
        return unmet;
    }
}
