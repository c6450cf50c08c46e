package org.sitesentinel.screening.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** Shows who a person is; no answer without an entry in the audit. */
@ApplicationScoped
class DisclosePerson {
    private final PersonTable table;
    private final VisiblePersons visible;
    private final EntityManager entityManager;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    DisclosePerson(
            PersonTable table,
            VisiblePersons visible,
            EntityManager entityManager,
            SecurityIdentity caller,
            AccessScope scope,
            Clock clock) {
        this.table = table;
        this.visible = visible;
        this.entityManager = entityManager;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    PersonView disclose(String personRef, DiscloseReason reason) {
        Identity identity = table.find(List.of(personRef)).get(personRef);
        if (identity == null || !visible.sees(personRef, scope)) {
            throw new NotFound().exception();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into person_disclosure (id, person_ref, disclosed_at, caller, reason)
                        values (:id, :ref, :now, :caller, :reason)""")
                .setParameter("id", id)
                .setParameter("ref", personRef)
                .setParameter("now", now)
                .setParameter("caller", caller.getPrincipal().getName())
                .setParameter("reason", reason.text())
                .executeUpdate();
        return new PersonView(
                personRef,
                identity.documentType(),
                identity.documentNumber(),
                identity.name(),
                identity.phone(),
                id,
                now);
    }
}
