package org.sitesentinel.inspection.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;

/** Takes down what inspectors found at a site. */
@ApplicationScoped
class RecordInspection {
    private final Inspections inspections;
    private final KnownSites sites;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    RecordInspection(Inspections inspections, KnownSites sites, AccessScope scope, Outbox outbox, Clock clock) {
        this.inspections = inspections;
        this.sites = sites;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Inspection record(NewInspection input, String recordedBy) {
        Place site = sites.require(input.siteId(), scope, "/siteId");
        LocalDate day = input.inspectedOn() == null ? LocalDate.now(clock) : input.inspectedOn();
        Inspection inspection =
                new Inspection(site, day, input.inspectors(), input.findings(), recordedBy, clock.instant());
        inspections.persist(inspection);
        outbox.publish(InspectionState.RECORDED, inspection::state);
        return inspection;
    }
}
