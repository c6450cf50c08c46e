package org.sitesentinel.screening.personnelimport;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of a sender's word that a roster is complete.
 *
 * @param asOf the day on which nobody else of the site was there
 * @param ended spans that the list does not have and that therefore end on that day; in a dry run, that would end
 */
public record RosterCompletion(UUID receiptId, UUID siteId, LocalDate asOf, Status status, long ended) {
    /** Where it is. */
    public enum Status {
        /** Rows are still being taken. */
        PENDING,
        /** The spans that are absent have ended. */
        ENDED,
        /** It was a dry run: nothing has ended. */
        REHEARSED,
        /** Rows were rejected or could not be read, so that nobody knows who is absent: nothing has ended. */
        WITHHELD
    }
}
