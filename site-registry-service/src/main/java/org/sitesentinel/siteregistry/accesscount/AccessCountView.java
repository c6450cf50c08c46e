package org.sitesentinel.siteregistry.accesscount;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an hour's counts. */
@Schema(name = "AccessCountOutcome")
public record AccessCountView(LocalDate day, int hour, Outcome outcome) {

    /** What became of them. */
    @Schema(name = "AccessCountResult")
    public enum Outcome {
        CREATED,
        UPDATED,
        /** The same version with the same counts is known. */
        UNCHANGED,
        /** This version, with other counts, or a later one is known: nothing changed. */
        STALE
    }
}
