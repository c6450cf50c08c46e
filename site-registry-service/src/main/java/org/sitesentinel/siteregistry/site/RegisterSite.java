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

/** Takes a site and its buildings into the register (注册登记). */
@ApplicationScoped
class RegisterSite {
    private final Sites sites;
    private final Buildings buildings;
    private final EntityManager entityManager;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RegisterSite(
            Sites sites,
            Buildings buildings,
            EntityManager entityManager,
            AccessScope scope,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.buildings = buildings;
        this.entityManager = entityManager;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SiteView register(NewSite input) {
        scope.requireDistrict(input.district(), "/district");
        Instant now = clock.instant();
        LocalDate day = input.registeredOn() == null ? LocalDate.now(clock) : input.registeredOn();
        Site site = Site.register(input, day, now);
        sites.add(site);
        outbox.publish(SiteState.REGISTERED, site::state);
        for (NewSite.Part part : input.buildings()) {
            Building building = new Building(site, part.name(), day, now);
            buildings.persist(building);
            outbox.publish(BuildingState.ADDED, building::state);
        }
        PostedCodes codes = new PostedCodes(site, input.buildings().size(), now);
        entityManager.persist(codes);
        outbox.publish(ReadinessState.POSTED_CODES_CHANGED, () -> codes.state(site.ref()));
        return SiteView.of(site, codes);
    }
}
