package org.sitesentinel.siteregistry.site;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a site or a building. */
public sealed interface SiteProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** A site of that name and address, or of that construction permit, is registered. */
    record SiteExists(UUID id) implements SiteProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/sites/" + id);
        }
    }

    /** The site has a building of that name. */
    record BuildingExists(UUID siteId) implements SiteProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/sites/" + siteId + "/buildings");
        }
    }

    /** The site is not where that step begins. */
    record SiteStepRefused(SiteStatus status) implements SiteProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("siteStatus", status);
        }
    }
}
