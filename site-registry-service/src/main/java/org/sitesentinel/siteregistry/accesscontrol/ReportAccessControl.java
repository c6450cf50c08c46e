package org.sitesentinel.siteregistry.accesscontrol;

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

/** Takes down how a site's access control stands. */
@ApplicationScoped
class ReportAccessControl {
    private final Sites sites;
    private final AccessControls accessControls;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    ReportAccessControl(Sites sites, AccessControls accessControls, AccessScope scope, Outbox outbox, Clock clock) {
        this.sites = sites;
        this.accessControls = accessControls;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AccessControlView report(UUID siteId, ExpectedVersion expected, AccessControlReport report, String reportedBy) {
        Site site = sites.require(siteId, scope);
        LocalDate day = report.changedOn() == null ? LocalDate.now(clock) : report.changedOn();
        site.requireOpenOn(day);
        AccessControl known = accessControls.findById(siteId);
        AccessControl current;
        if (known == null) {
            expected.requireCurrent(0);
            current = new AccessControl(siteId, report, day, clock.instant());
            accessControls.add(current);
        } else {
            expected.requireCurrent(known.version());
            known.report(report, day, clock.instant());
            current = known;
        }
        accessControls.remember(current, reportedBy);
        outbox.publish(ReadinessState.ACCESS_CONTROL_CHANGED, () -> current.state(site.ref()));
        return current.view();
    }
}
