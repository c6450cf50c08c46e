package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.siteregistry.operator.Operators;

/** Takes a site and its buildings into the register (注册登记). */
@ApplicationScoped
public class RegisterSite {
    private final Sites sites;
    private final Buildings buildings;
    private final EntityManager entityManager;
    private final Operators operators;
    private final PersonCipher cipher;
    private final Outbox outbox;
    private final Clock clock;

    RegisterSite(
            Sites sites,
            Buildings buildings,
            EntityManager entityManager,
            Operators operators,
            PersonCipher cipher,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.buildings = buildings;
        this.entityManager = entityManager;
        this.operators = operators;
        this.cipher = cipher;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Shown masked: the answer is kept with its idempotency key. */
    @Transactional
    public SiteView register(NewSite input, AccessScope scope, String recordedBy) {
        scope.requireDistrict(input.district(), "/district");
        if (input.operatorId() != null) {
            operators.requireKnown(input.operatorId(), scope, "/operatorId");
        }
        Instant now = clock.instant();
        LocalDate day = input.registeredOn() == null ? LocalDate.now(clock) : input.registeredOn();
        Site site = Site.register(input, day, now);
        site.seal(input.responsiblePerson(), input.dutyPhone(), cipher);
        sites.add(site, recordedBy);
        outbox.publish(SiteState.REGISTERED, site::state);
        for (NewSite.Part part : input.buildings()) {
            Building building = new Building(site, part.name(), day, now);
            buildings.persist(building);
            outbox.publish(BuildingState.ADDED, building::state);
        }
        PostedCodes codes = new PostedCodes(site, input.buildings().size(), now);
        entityManager.persist(codes);
        outbox.publish(ReadinessState.POSTED_CODES_CHANGED, () -> codes.state(site.ref()));
        return SiteView.of(site, codes, cipher, false);
    }
}
