package org.sitesentinel.screening.forecast;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.runtime.site.Place;

/** How many people a site expects in one week, as last announced. */
@Entity
@Table(name = "arrival_forecast")
class Forecast {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Place place;

    private LocalDate weekStart;

    private int expected;

    private LocalDate announcedOn;

    private Instant recordedAt;

    /** The application to resume work that it follows from, unless somebody announced or revised it. */
    private @Nullable UUID resumptionId;

    @SuppressWarnings("NullAway.Init")
    protected Forecast() {}

    private Forecast(Place place, LocalDate weekStart, int expected, LocalDate announcedOn, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.place = place;
        this.weekStart = weekStart;
        this.expected = expected;
        this.announcedOn = announcedOn;
        this.recordedAt = now;
    }

    static Forecast announced(Place site, LocalDate weekStart, int expected, LocalDate announcedOn, Instant now) {
        return new Forecast(site, weekStart, expected, announcedOn, now);
    }

    /** A later word on the same week. */
    void revise(int nowExpected, LocalDate revisedOn, Instant now) {
        expected = nowExpected;
        resumptionId = null;
        announcedOn = revisedOn;
        recordedAt = now;
    }

    ArrivalForecastState state() {
        return new ArrivalForecastState(
                id.toString(), version, announcedOn, recordedAt, place.site(), weekStart, expected);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Place place() {
        return place;
    }

    LocalDate weekStart() {
        return weekStart;
    }

    int expected() {
        return expected;
    }

    LocalDate announcedOn() {
        return announcedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
