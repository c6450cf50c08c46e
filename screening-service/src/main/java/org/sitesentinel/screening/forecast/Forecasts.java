package org.sitesentinel.screening.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.forecast.ForecastProblem.ForecastAnnounced;

/** All forecasts of arrivals. */
@ApplicationScoped
class Forecasts implements ScopedRepository<Forecast> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Adds the only forecast of its site and week. */
    void add(Forecast forecast) {
        Unique.insert("arrival_forecast_site_week", () -> persistAndFlush(forecast), () -> twinOf(forecast));
    }

    private ForecastAnnounced twinOf(Forecast forecast) {
        Forecast twin = find(
                        "place.siteId = ?1 and weekStart = ?2", forecast.place().siteId(), forecast.weekStart())
                .singleResult();
        return new ForecastAnnounced(twin.id(), twin.version());
    }
}
