package org.sitesentinel.screening.forecast;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The rules that refuse a forecast. */
sealed interface ForecastProblem extends Problem {
    /** The site has a forecast for that week: revise it instead. */
    record ForecastAnnounced(UUID id, long version) implements ForecastProblem {
        @Override
        public ProblemKind kind() {
            return ProblemKind.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", "/api/v1/arrival-forecasts/" + id, "currentVersion", version);
        }
    }
}
