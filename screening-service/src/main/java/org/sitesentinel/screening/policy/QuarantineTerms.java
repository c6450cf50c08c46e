package org.sitesentinel.screening.policy;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.QuarantineKind;

/**
 * On which days of a quarantine tests are due, the first day being 1; in order, empty where none is asked for, and
 * absent where the policy is silent: then the general schedule of the disease holds.
 *
 * @param centralTestDays in a place of the authorities
 * @param homeTestDays at home
 * @param observationTestDays of who is watched
 */
@Embeddable
public record QuarantineTerms(
        @Nullable List<Integer> centralTestDays,
        @Nullable List<Integer> homeTestDays,
        @Nullable List<Integer> observationTestDays) {
    /** A policy that is silent about all of it. */
    static final QuarantineTerms NONE = new QuarantineTerms(null, null, null);

    /** Of one kind; absent where the policy is silent. */
    public @Nullable List<Integer> testDays(QuarantineKind kind) {
        return switch (kind) {
            case CENTRAL -> centralTestDays;
            case HOME -> homeTestDays;
            case OBSERVATION -> observationTestDays;
        };
    }
}
