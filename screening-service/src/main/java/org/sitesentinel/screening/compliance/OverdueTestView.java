package org.sitesentinel.screening.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.screening.compliance.excuse.ExcuseReason;
import org.sitesentinel.screening.person.MaskedPerson;

/**
 * Somebody who is to be tested and has something to heed. Prints redacted.
 *
 * @param id of the personnel span by which they count
 * @param joined the site
 * @param lastSampledAt of the last test that counts; absent when none is known
 * @param dueOn last day on which the next test is in time
 * @param excuse absent unless the state is {@code EXCUSED}
 */
public record OverdueTestView(
        UUID id,
        TestState state,
        LocalDate dueOn,
        String personRef,
        MaskedPerson person,
        UUID siteId,
        String district,
        Post post,
        LocalDate joined,
        @Nullable Instant lastSampledAt,
        @Nullable Excuse excuse) {
    /**
     * Why somebody need not be tested for now.
     *
     * @param until last day; absent when only the policy ends it
     */
    public record Excuse(
            UUID id,
            ExcuseReason reason,
            LocalDate from,
            @Nullable LocalDate until) {}

    @Override
    public String toString() {
        return "OverdueTestView[" + id + "]";
    }
}
