package org.sitesentinel.vaccination;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Reads {@code knownAt}: figures are shown as they were known at that instant, whatever was corrected later. */
public final class KnownAt {
    private KnownAt() {}

    /** A time with its offset; nothing, for what is known now, where none is given. */
    public static @Nullable Instant of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.matches("(?!0000)\\d{4}-.*")) {
            try {
                // Many clients leave the plus of an offset as it is, and it arrives as a space.
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException unreadable) {
                // Told below.
            }
        }
        throw new InvalidRequest(List.of(Violation.of("?knownAt", "date-time"))).exception();
    }
}
