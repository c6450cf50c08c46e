package org.sitesentinel.contracts.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteRef;

/**
 * A vehicle's visit to a site. Its plate and its driver are known to screening-service alone.
 *
 * @param closedLoop whether it comes from a medium or high risk area and is to be handled in a closed loop (闭环管理)
 * @param escorted whether somebody led it from the gate on
 * @param contactFree whether it was unloaded without contact
 * @param disinfected whether it was disinfected
 */
public record VehicleState(
        String id,
        long version,
        LocalDate businessDate,
        Instant recordedAt,
        SiteRef site,
        VehicleStatus status,
        boolean closedLoop,
        boolean escorted,
        boolean contactFree,
        boolean disinfected)
        implements EntityState {
    public static final Topic<VehicleState> TOPIC = new Topic<>("screening.vehicle", VehicleState.class);
    public static final EventType<VehicleState> ARRIVED = TOPIC.event("arrived");
    public static final EventType<VehicleState> UNLOADED = TOPIC.event("unloaded");
    public static final EventType<VehicleState> DISINFECTED = TOPIC.event("disinfected");
    public static final EventType<VehicleState> DEPARTED = TOPIC.event("departed");
}
