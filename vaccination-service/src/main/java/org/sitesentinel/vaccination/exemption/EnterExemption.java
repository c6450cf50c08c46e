package org.sitesentinel.vaccination.exemption;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.exemption.ExemptionProblem.ReasonIsOver;

/** Takes down why somebody is not vaccinated, and who says so. */
@ApplicationScoped
class EnterExemption {
    private final Exemptions exemptions;
    private final KnownSites sites;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    EnterExemption(Exemptions exemptions, KnownSites sites, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.exemptions = exemptions;
        this.sites = sites;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    Exemption enter(NewExemption input) {
        LocalDate from = input.from() == null ? LocalDate.now(clock) : input.from();
        if (input.until() != null && input.until().isBefore(from)) {
            throw new ReasonIsOver().exception();
        }
        ExemptionTerms terms =
                new ExemptionTerms(input.reason(), Boolean.TRUE.equals(input.evidence()), from, input.until());
        Exemption exemption = Exemption.entered(
                input.personRef(), place(input), terms, caller.getPrincipal().getName(), clock.instant());
        exemptions.requireNoOther(exemption, terms, scope);
        exemptions.persist(exemption);
        return exemption;
    }

    private @Nullable Place place(NewExemption input) {
        if (input.siteId() != null) {
            return sites.require(input.siteId(), scope, "/siteId");
        }
        String district = input.district();
        if (district != null) {
            scope.requireDistrict(district, "/district");
            return Place.in(district);
        }
        // Only who is narrowed by nothing covers what begins with nothing.
        if (!scope.coversDistrict("")) {
            throw UnknownReference.at("/siteId", "required").exception();
        }
        return null;
    }
}
