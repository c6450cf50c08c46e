package org.sitesentinel.siteregistry.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.site.Site;
import org.sitesentinel.siteregistry.site.Sites;

/** Takes down which isolation rooms a site has. */
@ApplicationScoped
class ReportIsolationRooms {
    private final Sites sites;
    private final AllIsolationRooms isolationRooms;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    ReportIsolationRooms(Sites sites, AllIsolationRooms isolationRooms, AccessScope scope, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.isolationRooms = isolationRooms;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    IsolationRoomsView report(UUID siteId, ExpectedVersion expected, IsolationRoomsReport report, String reportedBy) {
        Site site = sites.require(siteId, scope);
        LocalDate day = report.reportedOn() == null ? LocalDate.now(clock) : report.reportedOn();
        site.requireOpenOn(day);
        IsolationRooms known = isolationRooms.findById(siteId);
        IsolationRooms current;
        if (known == null) {
            expected.requireCurrent(0);
            current = new IsolationRooms(siteId, report, day, clock.instant());
            isolationRooms.add(current);
        } else {
            expected.requireCurrent(known.version());
            known.report(report, day, clock.instant());
            current = known;
        }
        isolationRooms.remember(current, reportedBy);
        outbox.publish(ReadinessState.ISOLATION_ROOMS_REPORTED, () -> current.state(site.ref()));
        return current.view();
    }
}
