package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Conditions;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Stay;
import org.sitesentinel.screening.riskarea.RiskAreas;
import org.sitesentinel.screening.riskarea.RiskZones;

/** The one way to a verdict, for one arrival as for many: by the policies and the list as they stand. */
@ApplicationScoped
class JudgeArrivals {
    private final EntityManager entityManager;
    private final JudgingBarrier barrier;
    private final Policies policies;
    private final RiskAreas riskAreas;
    private final ScreeningConfig config;

    JudgeArrivals(
            EntityManager entityManager,
            JudgingBarrier barrier,
            Policies policies,
            RiskAreas riskAreas,
            ScreeningConfig config) {
        this.entityManager = entityManager;
        this.barrier = barrier;
        this.policies = policies;
        this.riskAreas = riskAreas;
        this.config = config;
    }

    /** A verdict and the policy it follows. */
    record Judged(PolicyInForce policy, Judgement judgement) {}

    /**
     * Judges an arrival at a site of a district.
     *
     * @return nothing where no policy held on the day of arrival
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Judged> judge(Arrival arrival, String district) {
        barrier.hold();
        return policies.inForce(config.returneeDisease(), district, arrival.day())
                .map(policy -> judge(arrival, policy, zones(List.of(arrival), Map.of(policy.id(), policy))));
    }

    /**
     * Judges declarations again; those without a policy are left out. Their number decides on no number of look-ups.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Judged> judgeAgain(List<Returnee> returnees) {
        Map<UUID, UUID> policyIds =
                policyIds(returnees.stream().map(Returnee::id).toList());
        Map<UUID, PolicyInForce> known = policies.latest(List.copyOf(policyIds.values()));
        RiskZones zones = zones(returnees.stream().map(Returnee::arrival).toList(), known);
        Map<UUID, Judged> judged = new HashMap<>();
        for (Returnee returnee : returnees) {
            PolicyInForce policy = known.get(policyIds.get(returnee.id()));
            if (policy != null) {
                judged.put(returnee.id(), judge(returnee.arrival(), policy, zones));
            }
        }
        return judged;
    }

    private Judged judge(Arrival arrival, PolicyInForce policy, RiskZones zones) {
        Conditions conditions =
                new Conditions(policy.terms(), zones.around(divisions(arrival)), config.usualCertificateHours());
        return new Judged(policy, Judgement.of(arrival, conditions));
    }

    private RiskZones zones(List<Arrival> arrivals, Map<UUID, PolicyInForce> policies) {
        int lookBack = policies.values().stream()
                .mapToInt(policy -> policy.terms().lookBackDays())
                .max()
                .orElse(0);
        List<String> divisions = new ArrayList<>();
        arrivals.forEach(arrival -> divisions.addAll(divisions(arrival)));
        LocalDate first =
                arrivals.stream().map(Arrival::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                arrivals.stream().map(Arrival::day).max(LocalDate::compareTo).orElseThrow();
        return riskAreas.around(divisions, first.minusDays(lookBack), last.plusDays(lookBack));
    }

    private static List<String> divisions(Arrival arrival) {
        return arrival.whereabouts().map(Stay::division).toList();
    }

    private Map<UUID, UUID> policyIds(List<UUID> returnees) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select id, policy_in_force(:disease, district, business_date)
                        from returnee where id in (:ids)""")
                .setParameter("disease", config.returneeDisease())
                .setParameter("ids", returnees)
                .getResultList();
        Map<UUID, UUID> ids = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[1] != null) {
                ids.put((UUID) columns[0], (UUID) columns[1]);
            }
        }
        return ids;
    }
}
