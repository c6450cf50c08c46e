package org.sitesentinel.contracts.site;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;

/**
 * How many people were scanned at a site in an hour of a day, counted anew with each version: absolute numbers, which a
 * kiosk that tells late makes grow.
 *
 * @param id site, day and hour
 * @param hour 0 to 23, in Asia/Shanghai
 */
public record CheckInTallyState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        int hour,
        Counts entries,
        Counts exits)
        implements EntityState {
    public static final Topic<CheckInTallyState> TOPIC =
            new Topic<>("site-registry.check-in-tally", CheckInTallyState.class);
    public static final EventType<CheckInTallyState> COUNTED = TOPIC.event("counted");

    /** People by what the gate decided. */
    public record Counts(int admitted, int checkedByHand, int refused) {
        public int total() {
            return admitted + checkedByHand + refused;
        }
    }

    /** Everybody who was scanned. */
    public int total() {
        return entries.total() + exits.total();
    }
}
