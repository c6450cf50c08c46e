package org.sitesentinel.screening.forecast;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.outbox.Outbox;

/**
 * Makes forecasts of the workers that approved applications expect, for weeks that nobody has announced. It keeps the
 * highest version of each application and brings the sites' forecasts in line with all of them, so that neither
 * repetition nor disorder leaves a trace.
 */
@Singleton
class ResumptionEvents implements EventHandler<ResumptionState> {
    private final ResumptionForecasts forecasts;
    private final Outbox outbox;
    private final Clock clock;

    ResumptionEvents(ResumptionForecasts forecasts, Outbox outbox, Clock clock) {
        this.forecasts = forecasts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Topic<ResumptionState> topic() {
        return ResumptionState.TOPIC;
    }

    @Override
    public void apply(List<ResumptionState> resumptions) {
        // In one order: replicas that take turns must not wait for each other's sites crosswise.
        List<UUID> sites = resumptions.stream()
                .map(resumption -> UUID.fromString(resumption.site().id()))
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        forecasts.takeTurns(sites);
        forecasts.keep(resumptions);
        for (Forecast revised : forecasts.revise(sites, clock.instant())) {
            outbox.publish(ArrivalForecastState.REVISED, revised::state);
        }
        for (Forecast announced : forecasts.announce(sites, clock.instant())) {
            outbox.publish(ArrivalForecastState.ANNOUNCED, announced::state);
        }
    }
}
