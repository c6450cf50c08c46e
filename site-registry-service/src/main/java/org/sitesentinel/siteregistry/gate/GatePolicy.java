package org.sitesentinel.siteregistry.gate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;

/**
 * What the policy in force asks of who enters.
 *
 * @param version of the policy, counted by screening-service
 * @param certificateHours how old a negative certificate may be; absent where none is asked for
 * @param certificateClock the moment from which these hours count
 */
public record GatePolicy(
        UUID id,
        long version,
        String name,
        @Nullable Integer certificateHours,
        @Nullable CertificateClock certificateClock,
        boolean greenCodeRequired) {

    /** Whether it asks for anything at all. */
    public boolean asksAnything() {
        return greenCodeRequired || certificateHours != null;
    }
}
