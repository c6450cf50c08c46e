package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.Policies.Occasion;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.returnee.ReturneeProblem.NoPolicyOnArrival;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Conditions;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Stay;
import org.sitesentinel.screening.riskarea.RiskAreas;
import org.sitesentinel.screening.riskarea.RiskZones;

/** The one way to a verdict, for one arrival as for many: by the policies and the list as they stand. */
@ApplicationScoped
public class JudgeArrivals {
    private final JudgingBarrier barrier;
    private final Policies policies;
    private final RiskAreas riskAreas;
    private final ScreeningConfig config;

    JudgeArrivals(JudgingBarrier barrier, Policies policies, RiskAreas riskAreas, ScreeningConfig config) {
        this.barrier = barrier;
        this.policies = policies;
        this.riskAreas = riskAreas;
        this.config = config;
    }

    /** A judgement and the policy it follows. */
    public record Judged(PolicyInForce policy, Judgement judgement) {}

    /** An arrival at a site of a district. */
    public record Case(String district, Arrival arrival) {
        private Occasion occasion() {
            return new Occasion(district, arrival.day());
        }
    }

    /** Some arrivals, with one look-up of policies and one of risk areas for all of them. */
    public final class Sitting {
        private final Map<Occasion, PolicyInForce> known;
        private final RiskZones zones;

        private Sitting(Collection<Case> cases) {
            known = policies.inForce(
                    config.returneeDisease(),
                    cases.stream().map(Case::occasion).distinct().toList());
            zones = zonesOf(cases);
        }

        private RiskZones zonesOf(Collection<Case> cases) {
            List<String> divisions = new ArrayList<>();
            LocalDate first = LocalDate.MAX;
            LocalDate last = LocalDate.MIN;
            for (Case one : cases) {
                PolicyInForce policy = known.get(one.occasion());
                if (policy != null) {
                    int lookBack = policy.terms().lookBackDays();
                    LocalDate day = one.arrival().day();
                    first = day.minusDays(lookBack).isBefore(first) ? day.minusDays(lookBack) : first;
                    last = day.plusDays(lookBack).isAfter(last) ? day.plusDays(lookBack) : last;
                    divisions.addAll(divisions(one.arrival()));
                }
            }
            return divisions.isEmpty() ? RiskZones.NONE : riskAreas.around(divisions, first, last);
        }

        /** Nothing where no policy held on the day of arrival. */
        public Optional<Judged> judge(Case one) {
            return Optional.ofNullable(known.get(one.occasion()))
                    .map(policy -> new Judged(policy, Judgement.of(one.arrival(), conditions(policy, one))));
        }

        private Conditions conditions(PolicyInForce policy, Case one) {
            return new Conditions(
                    policy.terms(), zones.around(divisions(one.arrival())), config.usualCertificateHours());
        }
    }

    /**
     * Ahead of a sitting, for who has to wait for others before all cases are known: whoever holds the barrier already
     * does not wait for it while others wait for them.
     */
    void convene() {
        barrier.hold();
    }

    /** In the caller's transaction, until the end of which these verdicts are not missed by a re-screening. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Sitting over(Collection<Case> cases) {
        barrier.hold();
        return new Sitting(cases);
    }

    /** One arrival; nothing where no policy held on its day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Judged> judge(String district, Arrival arrival) {
        Case only = new Case(district, arrival);
        return over(List.of(only)).judge(only);
    }

    Judged require(String district, Arrival arrival) {
        return judge(district, arrival).orElseThrow(() -> new NoPolicyOnArrival().exception());
    }

    private static List<String> divisions(Arrival arrival) {
        return arrival.whereabouts().map(Stay::division).toList();
    }
}
