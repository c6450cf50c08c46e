package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps the facets of readiness that an inspector looks at; posted codes are counted from the codes themselves. */
@Singleton
class ReadinessEvents implements EventHandler<ReadinessState> {
    private static final Incoming<ReadinessState> ROWS = Incoming.<ReadinessState>rows()
            .with("facet_id", "text", ReadinessState::id)
            .with("version", "bigint", ReadinessState::version)
            .with("site_id", "uuid", facet -> UUID.fromString(facet.site().id()))
            .with("day", "date", ReadinessState::businessDate)
            .with("days_of_cover", "integer", of(ReadinessState::supplyReserve, one -> one.daysOfCover()))
            .with("required_days", "integer", of(ReadinessState::supplyReserve, one -> one.requiredDays()))
            .withName("access_control", of(ReadinessState::accessControl, one -> one.status()))
            .withName("blocker", of(ReadinessState::accessControl, one -> one.blocker()))
            .with("rooms", "integer", of(ReadinessState::isolationRooms, one -> one.rooms()))
            .with("rooms_free", "integer", of(ReadinessState::isolationRooms, one -> one.free()))
            .with("disinfected_on", "date", of(ReadinessState::disinfection, one -> one.lastDoneOn()));

    private final Upsert<ReadinessState> copy;

    ReadinessEvents(DataSource database) {
        copy = new Upsert<>(database, ROWS, """
                insert into site_readiness as known (facet_id, version, site_id, day, days_of_cover, required_days,
                    access_control, blocker, rooms, rooms_free, disinfected_on)
                select distinct on (facet_id) facet_id, version, site_id, day, days_of_cover, required_days,
                    access_control, blocker, rooms, rooms_free, disinfected_on
                from %s
                order by facet_id, version desc
                on conflict (facet_id) do update set
                    version = excluded.version, site_id = excluded.site_id, day = excluded.day,
                    days_of_cover = excluded.days_of_cover, required_days = excluded.required_days,
                    access_control = excluded.access_control, blocker = excluded.blocker, rooms = excluded.rooms,
                    rooms_free = excluded.rooms_free, disinfected_on = excluded.disinfected_on
                where known.version < excluded.version""");
    }

    private static <P, V> Function<ReadinessState, @Nullable V> of(
            Function<ReadinessState, @Nullable P> part, Function<P, @Nullable V> value) {
        return state -> {
            P present = part.apply(state);
            return present == null ? null : value.apply(present);
        };
    }

    @Override
    public Topic<ReadinessState> topic() {
        return ReadinessState.TOPIC;
    }

    @Override
    public void apply(List<ReadinessState> states) {
        copy.take(states);
    }
}
