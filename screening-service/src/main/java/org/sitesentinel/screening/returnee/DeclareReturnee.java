package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.person.KnownPerson;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.returnee.ReturneeProblem.NoPolicyOnArrival;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Conditions;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Stay;
import org.sitesentinel.screening.riskarea.RiskAreas;
import org.sitesentinel.screening.riskarea.RiskZone;

/** Takes down an arrival and judges it by the policy and the risk areas of its day. */
@ApplicationScoped
class DeclareReturnee {
    private final KnownSites sites;
    private final Policies policies;
    private final RiskAreas riskAreas;
    private final Persons persons;
    private final Returnees returnees;
    private final AccessScope scope;
    private final Outbox outbox;
    private final ScreeningConfig config;
    private final Clock clock;

    DeclareReturnee(
            KnownSites sites,
            Policies policies,
            RiskAreas riskAreas,
            Persons persons,
            Returnees returnees,
            AccessScope scope,
            Outbox outbox,
            ScreeningConfig config,
            Clock clock) {
        this.sites = sites;
        this.policies = policies;
        this.riskAreas = riskAreas;
        this.persons = persons;
        this.returnees = returnees;
        this.scope = scope;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** The declaration, and how its person is shown. */
    record Declared(Returnee returnee, MaskedPerson person) {}

    @Transactional
    Declared declare(NewReturnee input) {
        Place place = sites.require(input.siteId(), scope, "/siteId");
        Arrival arrival = input.arrival();
        PolicyInForce policy = policies.inForce(config.returneeDisease(), place.district(), arrival.day())
                .orElseThrow(() -> new NoPolicyOnArrival().exception());
        Judgement judgement = judge(arrival, policy);
        KnownPerson person = persons.register(input.person());
        Returnee returnee = Returnee.declared(
                person.ref(), place, input.post(), input.transport(), arrival, policy, judgement, clock.instant());
        returnees.add(returnee);
        outbox.publish(ReturneeState.DECLARED, returnee::state);
        return new Declared(returnee, person.masked());
    }

    private Judgement judge(Arrival arrival, PolicyInForce policy) {
        List<String> divisions = arrival.whereabouts().map(Stay::division).toList();
        List<RiskZone> zones = riskAreas.around(
                divisions, arrival.day().minusDays(policy.terms().lookBackDays()), arrival.day());
        return Judgement.of(arrival, new Conditions(policy.terms(), zones, config.usualCertificateHours()));
    }
}
