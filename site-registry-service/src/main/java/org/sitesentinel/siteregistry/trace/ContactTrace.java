package org.sitesentinel.siteregistry.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a person was, and who was there with them.
 *
 * @param id of the audit's entry
 * @param visits those within the caller's scope, in order of time
 * @param contacts one a visit of another person that overlapped long enough, in order of time
 */
public record ContactTrace(
        UUID id,
        Instant from,
        Instant to,
        int minutesOfOverlap,
        int marginMinutes,
        String personRef,
        List<Visit> visits,
        List<Contact> contacts) {
    public ContactTrace {
        visits = List.copyOf(visits);
        contacts = List.copyOf(contacts);
    }

    /** How the end of a visit is known. */
    @Schema(name = "VisitExit")
    public enum Exit {
        /** Scanned. */
        SCANNED,
        /** Nobody scanned it: taken from the type of site, or from the person's next visit. */
        INFERRED,
        /** Not left yet, as far as is known; {@code leftAt} is when this was asked. */
        OPEN
    }

    /** A stay at a venue. */
    public record Visit(UUID siteId, UUID buildingId, Instant enteredAt, Instant leftAt, Exit exit) {}

    /**
     * Somebody else's stay at the same venue.
     *
     * @param minutes whole minutes that the two were there together, the margin counted in
     */
    public record Contact(
            String personRef,
            UUID siteId,
            UUID buildingId,
            Instant enteredAt,
            Instant leftAt,
            Exit exit,
            Instant togetherFrom,
            Instant togetherTo,
            long minutes) {}

    @Override
    public String toString() {
        return "ContactTrace[" + id + ", redacted]";
    }
}
