package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.person.KnownPerson;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.returnee.JudgeArrivals.Judged;
import org.sitesentinel.screening.returnee.verdict.Arrival;

/** Takes down an arrival and judges it by the policy and the risk areas of its day. */
@ApplicationScoped
class DeclareReturnee {
    private final KnownSites sites;
    private final JudgeArrivals judge;
    private final Persons persons;
    private final Returnees returnees;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    DeclareReturnee(
            KnownSites sites,
            JudgeArrivals judge,
            Persons persons,
            Returnees returnees,
            AccessScope scope,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.judge = judge;
        this.persons = persons;
        this.returnees = returnees;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The declaration, and how its person is shown. */
    record Declared(Returnee returnee, MaskedPerson person) {}

    @Transactional
    Declared declare(NewReturnee input, String by) {
        Place place = sites.require(input.siteId(), scope, "/siteId");
        Arrival arrival = input.arrival();
        Judged judged = judge.require(place.district(), arrival);
        KnownPerson person = persons.register(input.person());
        Returnee returnee =
                new Returnee(person.ref(), place, input.post(), input.transport(), arrival, judged, clock.instant());
        returnees.add(returnee, by);
        outbox.publish(ReturneeState.DECLARED, returnee::state);
        return new Declared(returnee, person.masked());
    }
}
