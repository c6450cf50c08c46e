package org.sitesentinel.siteregistry.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.SiteRules;
import org.sitesentinel.siteregistry.gate.rule.Attempt;
import org.sitesentinel.siteregistry.gate.rule.Conditions;
import org.sitesentinel.siteregistry.gate.rule.GateDecision;

/** Has the gate's rules decide on everybody of many scans. */
@ApplicationScoped
class AskGate {
    private final GateConfig config;

    AskGate(GateConfig config) {
        this.config = config;
    }

    /** A scan and the gate it was made at. */
    record AtGate(Scan scan, Venues.Found gate) {
        Venue venue() {
            return gate.venue();
        }
    }

    List<CheckIn> decide(List<AtGate> scans, Instant now) {
        List<CheckIn> decided = new ArrayList<>();
        for (AtGate one : scans) {
            Scan scan = one.scan();
            for (int i = 0; i < scan.people().size(); i++) {
                Attempt attempt =
                        scan.input().people().get(i).attempt(scan.input().direction(), scan.at(), scan.day());
                GateDecision decision = GateDecision.of(
                        attempt, conditions(one.venue(), one.gate().people().get(i)));
                decided.add(CheckIn.of(scan, i, one.venue(), decision, now));
            }
        }
        return decided;
    }

    private Conditions conditions(Venue venue, Venues.Known known) {
        SiteRules rules = venue.rules();
        return new Conditions(
                rules.status() == SiteStatus.SUSPENDED,
                rules.exitsClosed(),
                known.permit(),
                rules.policy(),
                known.status(),
                config.feverFrom());
    }
}
