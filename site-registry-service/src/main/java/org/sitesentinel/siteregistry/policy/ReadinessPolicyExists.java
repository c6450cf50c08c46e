package org.sitesentinel.siteregistry.policy;

import java.util.Map;
import java.util.UUID;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemKind;

/** The type of site and the division have a policy from that day on. */
record ReadinessPolicyExists(UUID id) implements Problem {
    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("existing", ReadinessPolicyResource.PATH + "/" + id);
    }
}
