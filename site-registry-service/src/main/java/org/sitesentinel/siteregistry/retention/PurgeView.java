package org.sitesentinel.siteregistry.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day of something that is gone.
 *
 * @param removed how many rows there were
 * @param retentionDays of the setting that let them expire
 */
@Schema(name = "Purge")
public record PurgeView(Kept kind, LocalDate day, long removed, int retentionDays, Instant purgedAt) {
    static PurgeView of(Object[] row) {
        return new PurgeView(
                Kept.valueOf((String) row[0]),
                LocalDate.parse((String) row[1]),
                (Long) row[2],
                (Integer) row[3],
                (Instant) row[4]);
    }
}
