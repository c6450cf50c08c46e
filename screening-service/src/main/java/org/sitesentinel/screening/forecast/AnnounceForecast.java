package org.sitesentinel.screening.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.site.KnownSites;

/** Takes down how many people a site expects. */
@ApplicationScoped
class AnnounceForecast {
    private final Forecasts forecasts;
    private final KnownSites sites;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceForecast(Forecasts forecasts, KnownSites sites, AccessScope scope, Outbox outbox, Clock clock) {
        this.forecasts = forecasts;
        this.sites = sites;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Forecast announce(NewForecast input) {
        Forecast forecast = Forecast.announced(
                sites.require(input.siteId(), scope, "/siteId"),
                input.weekStart(),
                input.expected(),
                input.announcedOn() == null ? LocalDate.now(clock) : input.announcedOn(),
                clock.instant());
        forecasts.add(forecast);
        outbox.publish(ArrivalForecastState.ANNOUNCED, forecast::state);
        return forecast;
    }
}
