package org.sitesentinel.screening.person;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.screening.policy.PolicyInForce;

/**
 * Erases who somebody is. What happened to them stays countable: it hangs on a reference made at random, which nobody's
 * document gives.
 */
@ApplicationScoped
class ErasePersons {
    private static final int REF_BYTES = 16;

    private final PersonTable table;
    private final Purges purges;
    private final VisiblePersons visible;
    private final Event<PersonsErased> erased;
    private final Outbox outbox;
    private final EntityManager entityManager;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ErasePersons(
            PersonTable table,
            Purges purges,
            VisiblePersons visible,
            Event<PersonsErased> erased,
            Outbox outbox,
            EntityManager entityManager,
            SecurityIdentity caller,
            AccessScope scope,
            Clock clock) {
        this.table = table;
        this.purges = purges;
        this.visible = visible;
        this.erased = erased;
        this.outbox = outbox;
        this.entityManager = entityManager;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    /** Erases one person on demand. */
    @Transactional
    PurgeView erase(String personRef, String reason) {
        if (!visible.sees(personRef, scope)) {
            throw new NotFound().exception();
        }
        PurgeView evidence = erase(
                List.of(personRef),
                Purges.Cause.REQUEST,
                null,
                reason,
                caller.getPrincipal().getName());
        if (evidence.persons() == 0) {
            throw new NotFound().exception();
        }
        return evidence;
    }

    /**
     * Erases those of these persons that still are somebody, in the caller's transaction.
     *
     * @param rule what said that it is time; absent when somebody asks for it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    PurgeView erase(
            Collection<String> personRefs, Purges.Cause cause, Purges.@Nullable Rule rule, String reason, String by) {
        Instant now = clock.instant();
        Map<String, String> nobodies = new HashMap<>();
        table.lockToErase(personRefs).forEach(ref -> nobodies.put(ref, nobody()));
        table.erase(nobodies, now);
        dropAnswers(nobodies.keySet());
        PolicyInForce policy = rule == null ? null : rule.says();
        PurgeView evidence = purges.add(
                new PurgeView(
                        UuidCreator.getTimeOrderedEpoch(),
                        cause,
                        reason,
                        by,
                        nobodies.size(),
                        0,
                        0,
                        rule == null ? null : rule.days(),
                        policy == null ? null : policy.id(),
                        policy == null ? null : policy.version(),
                        now),
                nobodies.values());
        erased.fire(new PersonsErased(nobodies, now));
        outbox.forget(PersonStatusState.TOPIC, nobodies.keySet(), now);
        return evidence;
    }

    private String nobody() {
        byte[] bytes = new byte[REF_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Answers that are kept for idempotency name the person, masked. */
    private void dropAnswers(Collection<String> refs) {
        entityManager
                .createNativeQuery(
                        "delete from idempotency_key where exists (select 1 from unnest(cast(:refs as text[]))"
                                + " as erased (ref) where position(erased.ref in body) > 0)")
                .setParameter("refs", refs.toArray(new String[0]))
                .executeUpdate();
    }
}
