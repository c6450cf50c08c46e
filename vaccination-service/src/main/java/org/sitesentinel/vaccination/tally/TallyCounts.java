package org.sitesentinel.vaccination.tally;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.runtime.problem.Violation;

/**
 * The counts of a tally, in people. Those without a booster may be told apart by reason; <em>unknown</em> is a reason
 * of its own and not the same as unvaccinated.
 *
 * @param headcount everybody on the roster
 * @param primaryComplete with the complete primary course
 * @param booster with a booster on top of it
 * @param contraindicated without a booster, for medical reasons
 * @param deferred without a booster, put off to a later day
 * @param refused without a booster, by their own will
 * @param unknown without a booster, reason not known
 */
@Embeddable
public record TallyCounts(
        int headcount, int primaryComplete, int booster, int contraindicated, int deferred, int refused, int unknown) {

    /** The laws these counts break: booster ≤ primary ≤ headcount, and reasons fit into those without a booster. */
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (primaryComplete > headcount) {
            broken.add(Violation.of("/primaryComplete", "primary-above-headcount"));
        }
        if (booster > primaryComplete) {
            broken.add(Violation.of("/booster", "booster-above-primary"));
        }
        long reasons = (long) contraindicated + deferred + refused + unknown;
        if (reasons > (long) headcount - booster) {
            broken.add(Violation.of("", "reasons-above-unboosted"));
        }
        return broken;
    }
}
