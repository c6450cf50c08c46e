package org.sitesentinel.screening.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.policy.Policies;
import org.sitesentinel.screening.policy.PolicyInForce;
import org.sitesentinel.screening.quarantine.QuarantineEntry.Step;
import org.sitesentinel.screening.quarantine.QuarantineProblem.QuarantineWithoutTerms;
import org.sitesentinel.screening.returnee.Returnees;

/** Orders a quarantine on the terms of the policy of its first day. */
@ApplicationScoped
class IssueOrder {
    private final KnownSites sites;
    private final Policies policies;
    private final Persons persons;
    private final Returnees returnees;
    private final FollowOrder follow;
    private final QuarantineOrders orders;
    private final PersonCipher cipher;
    private final AccessScope scope;
    private final ScreeningConfig config;
    private final Clock clock;

    IssueOrder(
            KnownSites sites,
            Policies policies,
            Persons persons,
            Returnees returnees,
            FollowOrder follow,
            QuarantineOrders orders,
            PersonCipher cipher,
            AccessScope scope,
            ScreeningConfig config,
            Clock clock) {
        this.sites = sites;
        this.policies = policies;
        this.persons = persons;
        this.returnees = returnees;
        this.follow = follow;
        this.orders = orders;
        this.cipher = cipher;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    QuarantineOrder issue(NewQuarantineOrder input, String by) {
        Place place = sites.require(input.siteId(), scope, "/siteId");
        LocalDate issuedOn = input.issuedOn() == null ? LocalDate.now(clock) : input.issuedOn();
        QuarantineOrder.Terms terms = terms(input, place, issuedOn);
        QuarantineOrder order = new QuarantineOrder(
                        person(input), place, input.returneeId(), input.kind(), terms, issuedOn, clock.instant())
                .at(input.location().strip(), cipher);
        orders.add(order);
        follow.tell(order, new QuarantineEntry(order, Step.ISSUED, issuedOn, null, by), QuarantineState.ISSUED);
        return order;
    }

    private String person(NewQuarantineOrder input) {
        String declared = input.returneeId() == null
                ? null
                : returnees.personOf(input.returneeId(), scope).orElseThrow(() -> UnknownReference.at(
                                "/returneeId", "returnee")
                        .exception());
        String named = input.person() != null ? persons.register(input.person()).ref() : input.personRef();
        if (named != null
                && input.person() == null
                && persons.known(Set.of(named)).isEmpty()) {
            throw UnknownReference.at("/personRef", "person").exception();
        }
        if (declared != null && named != null && !declared.equals(named)) {
            throw UnknownReference.at("/returneeId", "other-person").exception();
        }
        return Objects.requireNonNull(declared == null ? named : declared);
    }

    private QuarantineOrder.Terms terms(NewQuarantineOrder input, Place place, LocalDate issuedOn) {
        LocalDate startsOn = input.startsOn() == null ? issuedOn : input.startsOn();
        PolicyInForce policy = policies.inForce(config.returneeDisease(), place.district(), startsOn)
                .orElseThrow(() -> without("/startsOn", "no-policy").exception());
        int days = input.days() == null ? policy.terms().measureDays() : input.days();
        if (days == 0) {
            throw without("/days", "policy-without-days").exception();
        }
        return new QuarantineOrder.Terms(policy, startsOn, days, testDays(input, policy, startsOn));
    }

    /** As the order names them, or else the policy, or else the general schedule of the disease. */
    private List<Integer> testDays(NewQuarantineOrder input, PolicyInForce policy, LocalDate startsOn) {
        if (input.testDays() != null) {
            return input.testDays().stream().distinct().toList();
        }
        List<Integer> byPolicy = policy.quarantine().testDays(input.kind());
        return byPolicy == null ? orders.testDays(config.returneeDisease(), input.kind(), startsOn) : byPolicy;
    }

    private static QuarantineWithoutTerms without(String pointer, String code) {
        return new QuarantineWithoutTerms(List.of(Violation.of(pointer, code)));
    }
}
