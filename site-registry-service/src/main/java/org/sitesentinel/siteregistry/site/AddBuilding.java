package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Adds a building to a site that is registered. Until its code is posted the site's codes are incomplete again. */
@ApplicationScoped
class AddBuilding {
    private final Sites sites;
    private final Buildings buildings;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    AddBuilding(Sites sites, Buildings buildings, AccessScope scope, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.buildings = buildings;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    BuildingView add(UUID siteId, NewBuilding input) {
        Site site = sites.require(siteId, scope);
        LocalDate day = input.addedOn() == null ? LocalDate.now(clock) : input.addedOn();
        if (day.isBefore(site.registeredOn())) {
            throw new InvalidRequest(List.of(Violation.of("/addedOn", "before-registration"))).exception();
        }
        return BuildingView.of(add(site, input.name(), day));
    }

    /** In the caller's transaction. */
    Building add(Site site, String name, LocalDate day) {
        if (site.status() == SiteStatus.CLOSED) {
            throw new SiteClosed().exception();
        }
        Building building = new Building(site, name, day, clock.instant());
        buildings.add(building);
        outbox.publish(BuildingState.ADDED, building::state);
        PostedCodes codes = sites.lockCodesOf(site);
        codes.buildingAdded(day, clock.instant());
        outbox.publish(ReadinessState.POSTED_CODES_CHANGED, () -> codes.state(site.ref()));
        return building;
    }
}
