package org.sitesentinel.screening.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.screening.person.Persons;
import org.sitesentinel.screening.returnee.JudgeArrivals;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.HealthCode;
import org.sitesentinel.screening.returnee.verdict.Origin;

/** Takes down a vehicle that arrives and decides by its origin whether it is to be handled in a closed loop. */
@ApplicationScoped
class AdmitVehicle {
    private final KnownSites sites;
    private final JudgeArrivals judge;
    private final Persons persons;
    private final VehicleEntries entries;
    private final PersonCipher cipher;
    private final PersonRefs refs;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    AdmitVehicle(
            KnownSites sites,
            JudgeArrivals judge,
            Persons persons,
            VehicleEntries entries,
            PersonCipher cipher,
            PersonRefs refs,
            AccessScope scope,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.judge = judge;
        this.persons = persons;
        this.entries = entries;
        this.cipher = cipher;
        this.refs = refs;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    VehicleEntry admit(NewVehicleEntry input, String by) {
        Place place = sites.require(input.siteId(), scope, "/siteId");
        Plate plate = Plate.of(input.plate());
        Instant now = clock.instant();
        Origin origin = new Origin(
                input.origin().division(), input.origin().divisionName().strip());
        Instant arrivedAt = momentOr(input.arrivedAt(), now);
        VehicleEntry entry = new VehicleEntry(
                        place,
                        refs.ofPlate(plate.normalised()),
                        persons.register(input.driver()).ref(),
                        new VehicleEntry.Delivery(
                                origin, input.load().strip(), arrivedAt, Boolean.TRUE.equals(input.escorted())),
                        comesFromRiskArea(place, origin, arrivedAt),
                        by,
                        now)
                .under(plate, cipher);
        entries.add(entry);
        outbox.publish(VehicleState.ARRIVED, entry::state);
        return entry;
    }

    /**
     * By the same policy and list as somebody who arrives from there; where no policy holds, there is no closed loop.
     */
    private boolean comesFromRiskArea(Place place, Origin origin, Instant arrivedAt) {
        Arrival arrival = new Arrival(arrivedAt, origin, List.of(), HealthCode.UNKNOWN, null, false);
        return judge.judge(place.district(), arrival)
                .map(judged -> judged.judgement().fromRiskArea())
                .orElse(false);
    }

    /** As exact as the database keeps it. */
    static Instant momentOr(@Nullable OffsetDateTime told, Instant now) {
        return (told == null ? now : told.toInstant()).truncatedTo(ChronoUnit.MICROS);
    }
}
