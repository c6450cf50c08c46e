package org.sitesentinel.siteregistry.closedloop;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.siteregistry.site.Sites;

/** Permits somebody to leave a site in entry-only mode. */
@ApplicationScoped
class PermitExit {
    private final Sites sites;
    private final EntityManager entityManager;
    private final PersonRefs refs;
    private final AccessScope scope;
    private final Clock clock;

    PermitExit(Sites sites, EntityManager entityManager, PersonRefs refs, AccessScope scope, Clock clock) {
        this.sites = sites;
        this.entityManager = entityManager;
        this.refs = refs;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    ExitPermitView permit(UUID siteId, NewExitPermit input) {
        UUID site = sites.require(siteId, scope).id();
        Instant from = input.validFrom().toInstant();
        Instant until = input.validUntil().toInstant();
        ExitPermitView view = new ExitPermitView(
                UuidCreator.getTimeOrderedEpoch(),
                site,
                from,
                until,
                input.reason().strip());
        entityManager
                .createNativeQuery("""
                        insert into exit_permit (id, site_id, person_ref, valid_from, valid_until, reason, recorded_at)
                        values (:id, :site, :person, :from, :until, :reason, :now)""")
                .setParameter("id", view.id())
                .setParameter("site", site)
                .setParameter("person", input.person().ref(refs))
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("reason", view.reason())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return view;
    }
}
