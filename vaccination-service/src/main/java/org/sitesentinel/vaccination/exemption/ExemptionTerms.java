package org.sitesentinel.vaccination.exemption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * What an exemption says.
 *
 * @param evidence whether a paper that says so was shown
 * @param from first day
 * @param until last day; absent while no end is known
 */
record ExemptionTerms(
        ExemptionReason reason,
        boolean evidence,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The laws that fields break, which may be missing or wrong. */
    static List<Violation> brokenLaws(
            @Nullable ExemptionReason reason, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<Violation> broken = new ArrayList<>();
        if (reason == ExemptionReason.DEFERRED && until == null) {
            broken.add(Violation.of("/until", "required"));
        }
        if (from != null && until != null && until.isBefore(from)) {
            broken.add(Violation.of("/until", "ends-before-start"));
        }
        return broken;
    }
}
