package org.sitesentinel.inspection.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;

/** All inspections. */
@ApplicationScoped
public class Inspections implements ScopedRepository<Inspection> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }
}
