package org.sitesentinel.siteregistry.trace;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Traces a person's contacts; no answer without an entry in the audit. */
@ApplicationScoped
class TraceContacts {
    private final Visits visits;
    private final EntityManager entityManager;
    private final PersonRefs refs;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    TraceContacts(
            Visits visits,
            EntityManager entityManager,
            PersonRefs refs,
            SecurityIdentity caller,
            AccessScope scope,
            Clock clock) {
        this.visits = visits;
        this.entityManager = entityManager;
        this.refs = refs;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ContactTrace trace(NewContactTrace input) {
        Instant now = clock.instant();
        Instant from = input.from().toInstant();
        Instant to = input.to() == null ? now : input.to().toInstant();
        if (from.plus(NewContactTrace.LONGEST).isBefore(to)) {
            throw new InvalidRequest(List.of(Violation.of("/from", "span-too-long"))).exception();
        }
        String person = input.person().ref(refs);
        Visits.Found found = visits.trace(person, from, to, input.minutes(), input.margin(), now, scope);
        ContactTrace trace = new ContactTrace(
                UuidCreator.getTimeOrderedEpoch(),
                from,
                to,
                input.minutes(),
                input.margin(),
                person,
                found.visits(),
                found.contacts());
        audit(trace, input.reason().strip(), now);
        return trace;
    }

    private void audit(ContactTrace trace, String reason, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into contact_trace_audit (id, traced_at, caller, reason, person_ref, span_from, span_to,
                            minutes_of_overlap, margin_minutes, visits, contacts)
                        values (:id, :now, :caller, :reason, :person, :from, :to, :minutes, :margin, :visits, :contacts)""")
                .setParameter("id", trace.id())
                .setParameter("now", now)
                .setParameter("caller", caller.getPrincipal().getName())
                .setParameter("reason", reason)
                .setParameter("person", trace.personRef())
                .setParameter("from", trace.from())
                .setParameter("to", trace.to())
                .setParameter("minutes", trace.minutesOfOverlap())
                .setParameter("margin", trace.marginMinutes())
                .setParameter("visits", trace.visits().size())
                .setParameter("contacts", trace.contacts().size())
                .executeUpdate();
    }
}
