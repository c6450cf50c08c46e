package org.sitesentinel.screening.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Replaces what a site expects by a later word. */
@ApplicationScoped
class ReviseForecast {
    private final Forecasts forecasts;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    ReviseForecast(Forecasts forecasts, AccessScope scope, Outbox outbox, Clock clock) {
        this.forecasts = forecasts;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Forecast revise(UUID id, ExpectedVersion expected, ForecastRevision input) {
        Forecast forecast = forecasts.require(id, scope);
        expected.requireCurrent(forecast.version());
        LocalDate announcedOn = input.announcedOn() == null ? LocalDate.now(clock) : input.announcedOn();
        forecast.revise(input.expected(), announcedOn, clock.instant());
        outbox.publish(ArrivalForecastState.REVISED, forecast::state);
        return forecast;
    }
}
