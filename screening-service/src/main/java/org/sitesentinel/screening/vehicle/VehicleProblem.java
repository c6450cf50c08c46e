package org.sitesentinel.screening.vehicle;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitesentinel.contracts.screening.VehicleStatus;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;
import org.sitesentinel.runtime.problem.Violation;

/** The rules that refuse an entry or a step of it. */
sealed interface VehicleProblem extends Problem {
    @Override
    default ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    /** The vehicle is on that site and has not left. */
    record VehicleOnSite(UUID id, long version) implements VehicleProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", VehicleEntryResource.PATH + "/" + id, "currentVersion", version);
        }
    }

    /** The visit is elsewhere on its way. */
    record VehicleOutOfOrder(VehicleStatus status) implements VehicleProblem {
        @Override
        public Map<String, Object> details() {
            return Map.of("vehicleStatus", status);
        }
    }

    /** The vehicle comes from an area of risk and the step would break the closed loop; says all that is missing. */
    record ClosedLoopNotKept(List<Violation> errors) implements VehicleProblem {
        public ClosedLoopNotKept {
            errors = List.copyOf(errors);
        }
    }
}
