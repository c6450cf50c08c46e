package org.sitesentinel.siteregistry.checkin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.gate.GatePolicy;
import org.sitesentinel.siteregistry.gate.rule.Decision;
import org.sitesentinel.siteregistry.gate.rule.Direction;
import org.sitesentinel.siteregistry.gate.rule.GateDecision;
import org.sitesentinel.siteregistry.gate.rule.Reason;

/**
 * One person's part of a scan, as a row of {@code check_in}: written once, never changed, dropped with its day. Fields
 * are named like the columns, so that rows travel to and from the database as JSON, many at once.
 *
 * @param position of the person in the scan, from 0
 * @param recordedAt when the gate decided
 * @param policyId absent where no policy was in force
 * @param allowListId by which the kiosk decided while it was offline; absent otherwise
 * @param kioskDecision what the kiosk did before the gate was asked; absent when it asked at once
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CheckIn(
        UUID scanId,
        int position,
        LocalDate businessDate,
        Instant at,
        Instant recordedAt,
        @Nullable String kioskId,
        @Nullable Long sequence,
        boolean offline,
        UUID siteId,
        UUID buildingId,
        String personRef,
        Direction direction,
        Decision decision,
        List<Reason> reasons,
        @Nullable UUID policyId,
        @Nullable String policyName,
        @Nullable UUID allowListId,
        @Nullable Decision kioskDecision) {

    static CheckIn of(Scan scan, int position, Venue venue, GateDecision decision, Instant now) {
        GatePolicy policy = venue.rules().policy();
        return new CheckIn(
                scan.id(),
                position,
                scan.day(),
                scan.at(),
                now,
                scan.input().kioskId(),
                scan.input().sequence(),
                scan.offline(),
                venue.siteId(),
                venue.buildingId(),
                scan.people().get(position),
                scan.input().direction(),
                decision.decision(),
                decision.reasons(),
                policy == null ? null : policy.id(),
                policy == null ? null : policy.name(),
                scan.input().allowListId(),
                scan.input().people().get(position).kioskDecision());
    }

    @Override
    public String toString() {
        return "CheckIn[" + scanId + "/" + position + ", person redacted]";
    }
}
