package org.sitesentinel.vaccination.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.vaccination.exemption.ExemptionProblem.ReasonExists;
import org.sitesentinel.vaccination.exemption.ExemptionProblem.ReasonExistsElsewhere;

/** All reasons, those that are over and withdrawn among them. */
@ApplicationScoped
class Exemptions implements ScopedRepository<Exemption> {
    /** Names what the locks are for; they share their numbers with nothing else of two. */
    private static final int LOCKS = 7083;

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /**
     * Refuses a reason on days on which the person has another one. Whoever enters or changes one of the same person
     * waits until the caller's transaction ends; the database would refuse what came past this.
     */
    void requireNoOther(Exemption exemption, ExemptionTerms terms, AccessScope scope) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:locks, hashtext(:ref))")
                .setParameter("locks", LOCKS)
                .setParameter("ref", exemption.personRef())
                .getResultList();
        Map<String, Object> parameters =
                new HashMap<>(Map.of("ref", exemption.personRef(), "from", terms.from(), "id", exemption.id()));
        String untilThen = "";
        LocalDate until = terms.until();
        if (until != null) {
            untilThen = " and fromDay <= :until";
            parameters.put("until", until);
        }
        List<Exemption> others = list(
                "personRef = :ref and id <> :id and withdrawnAt is null"
                        + " and (untilDay is null or untilDay >= :from)" + untilThen + " order by fromDay",
                parameters);
        if (!others.isEmpty()) {
            Exemption other = others.get(0);
            // What lies elsewhere is not to be shown.
            throw find(other.id(), scope).isPresent()
                    ? new ReasonExists(other.id(), other.version()).exception()
                    : new ReasonExistsElsewhere().exception();
        }
    }
}
