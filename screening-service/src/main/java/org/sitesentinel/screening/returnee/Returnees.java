package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    /** These declarations, in order of their ids and locked until the transaction ends. */
    List<Returnee> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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
