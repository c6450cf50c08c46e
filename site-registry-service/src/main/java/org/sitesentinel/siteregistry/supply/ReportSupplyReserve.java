package org.sitesentinel.siteregistry.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.policy.ReadinessPolicies;
import org.sitesentinel.siteregistry.site.Site;
import org.sitesentinel.siteregistry.site.Sites;

/** Takes down what a site has in reserve. */
@ApplicationScoped
class ReportSupplyReserve {
    private final Sites sites;
    private final SupplyReserves reserves;
    private final ReadinessPolicies policies;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    ReportSupplyReserve(
            Sites sites,
            SupplyReserves reserves,
            ReadinessPolicies policies,
            AccessScope scope,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.reserves = reserves;
        this.policies = policies;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    SupplyReserveView report(UUID siteId, ExpectedVersion expected, SupplyReport report, String reportedBy) {
        Site site = sites.require(siteId, scope);
        LocalDate day = report.reportedOn() == null ? LocalDate.now(clock) : report.reportedOn();
        site.requireOpenOn(day);
        int required = policies.inForce(site.type(), site.district(), day).requiredSupplyDays();
        SupplyReserve known = reserves.findById(siteId);
        SupplyReserve current;
        if (known == null) {
            expected.requireCurrent(0);
            current = new SupplyReserve(siteId, report, required, day, clock.instant());
            reserves.add(current);
        } else {
            expected.requireCurrent(known.version());
            known.report(report, required, day, clock.instant());
            current = known;
        }
        reserves.remember(current, reportedBy);
        outbox.publish(ReadinessState.SUPPLY_RESERVE_REPORTED, () -> current.state(site.ref()));
        return current.view();
    }
}
