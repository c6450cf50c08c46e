package org.sitesentinel.screening.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.version.Versioned;

/** A forecast as it is shown. */
public record ForecastView(
        UUID id,
        long version,
        UUID siteId,
        SiteType siteType,
        String district,
        LocalDate weekStart,
        int expected,
        LocalDate announcedOn,
        Instant recordedAt)
        implements Versioned {
    static ForecastView of(Forecast forecast) {
        return new ForecastView(
                forecast.id(),
                forecast.version(),
                UUID.fromString(forecast.place().site().id()),
                forecast.place().site().type(),
                forecast.place().district(),
                forecast.weekStart(),
                forecast.expected(),
                forecast.announcedOn(),
                forecast.recordedAt());
    }
}
