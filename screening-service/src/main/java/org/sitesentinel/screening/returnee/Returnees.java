package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.returnee.ReturneeProblem.ReturneeDeclared;

/** All declarations of returnees. */
@ApplicationScoped
class Returnees implements ScopedRepository<Returnee> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only declaration of its person, site and day. */
    void add(Returnee returnee) {
        Unique.insert("returnee_person_site_day", () -> persistAndFlush(returnee), () -> twinOf(returnee));
    }

    private ReturneeDeclared twinOf(Returnee returnee) {
        Returnee twin = find(
                        "personRef = ?1 and place.siteId = ?2 and businessDate = ?3",
                        returnee.personRef(),
                        returnee.place().siteId(),
                        returnee.businessDate())
                .singleResult();
        return new ReturneeDeclared(twin.id(), twin.version());
    }
}
