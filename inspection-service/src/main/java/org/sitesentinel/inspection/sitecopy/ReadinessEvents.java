package org.sitesentinel.inspection.sitecopy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.runtime.events.CopiedTable;
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

    private final CopiedTable<ReadinessState> copy;

    ReadinessEvents(DataSource database) {
        copy = new CopiedTable<>(database, "site_readiness", ROWS);
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
        copy.apply(states);
    }
}
