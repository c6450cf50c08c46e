package org.sitesentinel.siteregistry.site;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a site or a building. */
sealed interface SiteProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** A site of that name and address is registered. */
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
}
