package org.sitesentinel.reporting.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of the figures.
 *
 * @param generation what it fills; queries read the highest that is done
 * @param startedBy absent where a new release began it by itself
 * @param timelines how many there are to compute, as counted at its beginning
 * @param done how many are
 */
public record RebuildView(
        int generation,
        State state,
        Reason reason,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long timelines,
        long done) {
    /** How far it is. */
    public enum State {
        /** Queries read the generation before. */
        RUNNING,
        /** Queries read what it filled, or what one after it did. */
        DONE,
        /** One by the definitions of another release took its place. */
        ABANDONED
    }

    /** Why it was begun. */
    public enum Reason {
        /** Somebody asked for it. */
        ASKED_FOR,
        /** The definitions of this release are not those that the figures were computed by. */
        NEW_DEFINITIONS
    }
}
