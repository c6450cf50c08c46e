package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.returnee.ReturneeProblem.NoPolicyOnArrival;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Conditions;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Stay;
import org.sitesentinel.screening.riskarea.RiskAreas;
import org.sitesentinel.screening.riskarea.RiskZone;

/** Judges arrivals by the policy and the list of risk areas of their day. */
@ApplicationScoped
public class JudgeArrivals {
    private final Policies policies;
    private final RiskAreas riskAreas;
    private final ScreeningConfig config;

    JudgeArrivals(Policies policies, RiskAreas riskAreas, ScreeningConfig config) {
        this.policies = policies;
        this.riskAreas = riskAreas;
        this.config = config;
    }

    /** A judgement and the policy it follows. */
    public record Judged(PolicyInForce policy, Judgement judgement) {}

    /** An arrival at a site of a district. */
    public record Case(String district, Arrival arrival) {}

    private record PolicyKey(String district, LocalDate day) {}

    /**
     * Some arrivals, with one look-up of risk areas for all of them and one of the policy for each district and day.
     */
    public final class Sitting {
        private final Map<PolicyKey, Optional<PolicyInForce>> known = new HashMap<>();
        private final List<RiskZone> zones;

        private Sitting(Collection<Case> cases) {
            zones = cases.isEmpty() ? List.of() : zonesOf(cases);
        }

        private List<RiskZone> zonesOf(Collection<Case> cases) {
            List<String> divisions = new ArrayList<>();
            LocalDate first = LocalDate.MAX;
            LocalDate last = LocalDate.MIN;
            for (Case one : cases) {
                LocalDate day = one.arrival().day();
                int lookBack =
                        policy(one).map(policy -> policy.terms().lookBackDays()).orElse(0);
                first = day.minusDays(lookBack).isBefore(first) ? day.minusDays(lookBack) : first;
                last = day.isAfter(last) ? day : last;
                one.arrival().whereabouts().map(Stay::division).forEach(divisions::add);
            }
            return riskAreas.around(divisions, first, last);
        }

        private Optional<PolicyInForce> policy(Case one) {
            return known.computeIfAbsent(
                    new PolicyKey(one.district(), one.arrival().day()),
                    key -> policies.inForce(config.returneeDisease(), key.district(), key.day()));
        }

        /** Nothing where no policy held on the day of arrival. */
        public Optional<Judged> judge(Case one) {
            return policy(one)
                    .map(policy -> new Judged(
                            policy,
                            Judgement.of(
                                    one.arrival(),
                                    new Conditions(policy.terms(), zones, config.usualCertificateHours()))));
        }
    }

    public Sitting over(Collection<Case> cases) {
        return new Sitting(cases);
    }

    /** One arrival; nothing where no policy held on its day. */
    public Optional<Judged> judge(String district, Arrival arrival) {
        Case only = new Case(district, arrival);
        return over(List.of(only)).judge(only);
    }

    Judged require(String district, Arrival arrival) {
        return judge(district, arrival).orElseThrow(() -> new NoPolicyOnArrival().exception());
    }
}
