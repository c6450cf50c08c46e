package org.sitesentinel.reporting.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;

/** All briefings that were issued. */
@ApplicationScoped
class Briefings implements ScopedRepository<Briefing> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }
}
