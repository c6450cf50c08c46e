package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * How many people a site expects in a week.
 *
 * @param weekStart a Monday
 */
public record ArrivalForecastState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        LocalDate weekStart,
        int expected)
        implements EntityState {
    public static final Topic<ArrivalForecastState> TOPIC =
            new Topic<>("screening.arrival-forecast", ArrivalForecastState.class);
    public static final EventType<ArrivalForecastState> ANNOUNCED = TOPIC.event("announced");
    public static final EventType<ArrivalForecastState> REVISED = TOPIC.event("revised");
}
